import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { forgetAll, outbox } from '~/offline';
import { dismissToast } from '~/ui';
import { answering, renderInThread } from '../inThread';
import { MessageContent } from '../MessageContent';
import { aMember, aMessage, aThread } from '../samples';
import { AboutMessage } from './AboutMessage';
import { MessageToolbar } from './MessageToolbar';

// As in the shell: somebody looks at what is on its way.
beforeAll(() => outbox.subscribe(() => {}));
afterEach(async () => {
  dismissToast();
  await forgetAll();
  await waitFor(() => expect(outbox.entries()).toEqual([]));
});
const at = { left: 0, top: 0, width: 0, height: 0 };
const bobs = aMessage({ by: 'bob', byName: 'Bob', body: 'Blue?' });

describe('reactions', () => {
  const liked = { ...bobs, reactions: [{ emoji: '👍', count: 7, memberIds: ['bob', 'ann', 'eve'] }] };

  test('say who put them there, oneself first', () => {
    renderInThread(<MessageContent message={liked} />);
    const pill = screen.getByRole('button', { name: '👍: You, Somebody, Somebody, 4 others' });
    expect(pill).toHaveAttribute('aria-pressed', 'true');
    expect(pill).toHaveTextContent('7');
  });

  test('are taken back and put by pressing them', async () => {
    const asked = answering();
    renderInThread(<MessageContent message={liked} />);
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(asked).toEqual(['DELETE /api/messages/message-1/reactions/👍']));
  });

  test('say what went wrong when the server refuses them', async () => {
    answering(409, { code: 'thread_closed', detail: '' });
    renderInThread(<MessageContent message={liked} />);
    fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByRole('alert')).toHaveTextContent('The thread is closed.');
  });

  test('are only looked at where one may not react', () => {
    renderInThread(<MessageContent message={liked} />, { thread: aThread({ closed: true }) });
    expect(screen.getByRole('button')).toBeDisabled();
  });
});

test('what is answered stands above the answer and leads to it', () => {
  const answered = { ordinal: 3, by: 'bob', byName: 'Bob', preview: 'Blue?', deleted: false };
  const { conversation } = renderInThread(<MessageContent message={aMessage({ replyTo: 'm', answered })} />);
  fireEvent.click(screen.getByRole('button', { name: /Answers: Bob Blue\?/ }));
  expect(conversation.goTo).toHaveBeenCalledWith(3);
});

describe('what can be done with a message', () => {
  const names = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));

  test('is what the server would do', () => {
    renderInThread(<MessageToolbar message={bobs} />);
    expect(names()).toEqual(['Reply', 'React', 'Copy text', 'More']);
  });

  test('is more with one’s own', () => {
    renderInThread(<MessageToolbar message={aMessage({})} />);
    expect(names()).toEqual(['Reply', 'React', 'Edit', 'More']);
  });

  test('is little with what is gone', () => {
    renderInThread(<MessageToolbar message={{ ...bobs, body: null, deletedAt: bobs.at }} />);
    expect(names()).toEqual(['Copy link', 'More']);
  });

  test('is all in the menu', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const message = aMessage({ ordinal: 7, editedAt: bobs.at });
    renderInThread(<AboutMessage opened={{ what: 'actions', message, at }} />);
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'Reply',
      'React',
      'Edit',
      'Copy text',
      'Copy link',
      'What it said before',
      'Delete',
    ]);
    fireEvent.click(screen.getByText('Copy link'));
    expect(navigator.clipboard.writeText).toHaveBeenCalledWith(`${location.origin}/threads/thread?at=7`);
  });
});

describe('changing a message', () => {
  const editing = () =>
    renderInThread(<MessageContent message={aMessage({})} />, { conversation: { editing: 'message-1' } });

  test('saves by Enter and goes back to writing', async () => {
    const { conversation } = editing();
    const field = screen.getByLabelText('Edit message');
    expect(field).toHaveFocus();
    await userEvent.type(field, ' and more{Enter}');
    expect(conversation.edit).toHaveBeenCalledWith(null);
    const change = { what: 'edit', messageId: 'message-1', before: 'text', body: 'text and more' };
    await waitFor(() => expect(outbox.entries()).toMatchObject([change]));
  });

  test('is given up by Escape, and asks nothing when nothing is changed', async () => {
    const { conversation } = editing();
    await userEvent.type(screen.getByLabelText('Edit message'), 'x{Escape}');
    await userEvent.clear(screen.getByLabelText('Edit message'));
    expect(screen.getByText('Save')).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Edit message'), 'text{Enter}');
    expect(conversation.edit).toHaveBeenCalledTimes(2);
    expect(outbox.entries()).toEqual([]);
  });
});

test('deleting asks first', async () => {
  const { conversation } = renderInThread(
    <AboutMessage opened={{ what: 'deletion', message: aMessage({}) }} />,
  );
  expect(screen.getByText('Cancel')).toHaveFocus();
  expect(outbox.entries()).toEqual([]);
  fireEvent.click(screen.getByText('Delete'));
  await waitFor(() => expect(outbox.entries()).toMatchObject([{ what: 'delete', messageId: 'message-1' }]));
  expect(conversation.open).toHaveBeenCalledWith(null);
});

test('everything a message said is told, and what is not to be seen is said so', async () => {
  answering(200, {
    items: [
      { version: 1, body: null, since: bobs.at, until: bobs.at, replacedBy: 'bob' },
      { version: 2, body: 'Green?', since: bobs.at, until: null, replacedBy: null },
    ],
    next: null,
  });
  renderInThread(<AboutMessage opened={{ what: 'history', message: bobs }} />);
  const versions = await screen.findAllByRole('listitem');
  expect(versions[0]).toHaveTextContent('NowGreen?');
  expect(versions[1]).toHaveTextContent('Not to be seen any more');
});

test('an emoji is found by its name and put in one’s colour of skin', async () => {
  const asked = answering();
  renderInThread(<AboutMessage opened={{ what: 'emoji', message: bobs, at }} />, {
    me: aMember({ memberId: 'me' }),
  });
  await userEvent.selectOptions(await screen.findByLabelText('Colour of skin'), '🏽');
  await userEvent.type(screen.getByLabelText('Search for an emoji'), 'thumbs up');
  expect(await screen.findByRole('button', { name: 'thumbs up' })).toHaveTextContent('👍🏽');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(asked).toEqual(['PUT /api/messages/message-1/reactions/👍🏽']));
});
