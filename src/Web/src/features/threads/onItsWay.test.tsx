import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Entry, forgetAll, outbox } from '~/offline';
import { renderInThread } from './inThread';
import { MessageRow } from './MessageRow';
import { PendingRow } from './PendingRow';
import { usePending } from './pending';
import { blockQuery, type Message } from './queries';
import { aMessage, aThread } from './samples';

beforeAll(() => outbox.subscribe(() => {}));
afterEach(async () => {
  await forgetAll();
  await waitFor(() => expect(outbox.entries()).toEqual([]));
});

const row = (message: Message) => (
  <MessageRow message={message} before={undefined} isFirstUnread={false} fate={null} />
);
const sending = (messageId: string, threadId = 'thread') =>
  outbox.put({ what: 'send', threadId, messageId, body: `body of ${messageId}` });
const refuse = async (why: 'thread_closed' | 'changed_elsewhere') => {
  await waitFor(() => expect(outbox.entries()).toHaveLength(1));
  const entry = outbox.entries()[0] as Entry;
  await act(() => outbox.record(entry, { what: 'refused', why, detail: '', found: 'theirs' }));
};

function Waiting() {
  const pending = usePending(aThread({ lastOrdinal: 60 }));
  return pending.map((entry) => <PendingRow key={entry.number} pending={entry} />);
}

test('what waits in a thread is shown in its order, until it has its place', async () => {
  const { queries } = renderInThread(<Waiting />);
  await sending('one');
  await sending('elsewhere', 'other');
  await sending('two');
  await screen.findByText('body of two');
  expect(screen.getAllByText(/body of/).map((p) => p.textContent)).toEqual(['body of one', 'body of two']);
  expect(screen.getAllByText('Sending …')).toHaveLength(2);
  // Told by the feed before its answer has come.
  act(() =>
    queries.setQueryData(blockQuery('thread', 1).queryKey, [aMessage({ ordinal: 60, messageId: 'one' })]),
  );
  await waitFor(() => expect(screen.queryByText('body of one')).toBeNull());
  expect(screen.getByText('body of two')).toBeVisible();
});

test('an answer shows what it answers while it waits, and leads there', async () => {
  const { conversation } = renderInThread(<Waiting />);
  const answered = { ordinal: 3, by: 'bob', byName: 'Bob', preview: 'Blue?', deleted: false };
  const message = { threadId: 'thread', messageId: 'one', body: 'No', replyTo: 'm', answered };
  await outbox.put({ what: 'send', ...message });
  fireEvent.click(await screen.findByRole('button', { name: /Bob Blue\?/ }));
  expect(conversation.goTo).toHaveBeenCalledWith(3);
});

test('a message that is refused says why, and is sent again or discarded', async () => {
  renderInThread(<Waiting />);
  await sending('one');
  await refuse('thread_closed');
  expect(await screen.findByRole('alert')).toHaveTextContent('The thread is closed.');
  fireEvent.click(screen.getByText('Send again'));
  expect(await screen.findByText('Sending …')).toBeVisible();
  await refuse('thread_closed');
  fireEvent.click(await screen.findByText('Discard'));
  await waitFor(() => expect(screen.queryByText('body of one')).toBeNull());
});

test('a change is shown as it is wanted while it is on its way', async () => {
  renderInThread(row(aMessage({ body: 'old' })));
  await outbox.put({ what: 'edit', threadId: 'thread', messageId: 'message-1', body: 'mine', before: 'old' });
  expect(await screen.findByText('mine')).toBeVisible();
  expect(screen.getByText('Sending …')).toBeVisible();
  await outbox.put({ what: 'delete', threadId: 'thread', messageId: 'message-1' });
  expect(await screen.findByText('Message deleted')).toBeVisible();
});

test('a change that meets another one shows both, and one of them is chosen', async () => {
  renderInThread(row(aMessage({ body: 'theirs' })));
  await outbox.put({ what: 'edit', threadId: 'thread', messageId: 'message-1', body: 'mine', before: 'old' });
  await refuse('changed_elsewhere');
  expect(await screen.findByRole('alert')).toHaveTextContent('changed on another device');
  expect(screen.getByText('theirs')).toBeVisible();
  expect(screen.getByText('mine')).toBeVisible();
  fireEvent.click(screen.getByText('Change it to this'));
  await waitFor(() => expect(screen.queryByText('theirs')).toBeNull());
  expect(outbox.entries()).toMatchObject([{ state: 'waiting', before: 'theirs' }]);
});
