import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { draftOf, forgetDrafts, setDraft } from '../drafts';
import { renderInThread } from '../inThread';
import type { Thread } from '../queries';
import { aThread } from '../samples';
import { Composer } from './Composer';

const [onSend, onEditLast] = [vi.fn(), vi.fn()];
const people = [
  { memberId: 'bob', displayName: 'Bob Anderson' },
  { memberId: 'eve', displayName: 'Eve Miller' },
];

function InPlace({ thread }: { thread: Thread }) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Composer
      thread={thread}
      partner="Brenner"
      people={people}
      field={field}
      onSend={onSend}
      onEditLast={onEditLast}
    />
  );
}

const composing = (thread: Partial<Thread> = {}) => {
  renderInThread(<InPlace thread={aThread(thread)} />);
  return screen.getByRole('textbox', { name: 'Message' });
};

afterEach(() => {
  act(forgetDrafts);
  onSend.mockClear();
  onEditLast.mockClear();
});

test('what is begun is kept, and gone when it is sent', async () => {
  const field = composing();
  await userEvent.type(field, 'Half a');
  expect(draftOf('thread').body).toBe('Half a');
  await userEvent.type(field, ' sentence{Enter}');
  expect(onSend).toHaveBeenCalledWith('Half a sentence', {});
  expect(field).toHaveValue('');
  expect(draftOf('thread').body).toBe('');
});

test('whoever is meant is offered, chosen by keys and addressed', async () => {
  const field = composing();
  await userEvent.type(field, 'Hi @');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.keyboard('{ArrowDown}');
  const chosen = screen.getByRole('option', { selected: true });
  expect(chosen).toHaveTextContent('Eve Miller');
  expect(field).toHaveAttribute('aria-activedescendant', chosen.id);
  await userEvent.keyboard('{Enter}');
  expect(field).toHaveValue('Hi @Eve Miller ');
  await userEvent.type(field, 'there{Enter}');
  expect(onSend).toHaveBeenCalledWith('Hi @Eve Miller there', { mentions: ['eve'] });
});

test('Escape puts the offer away, and Enter sends then', async () => {
  const field = composing();
  await userEvent.type(field, '@bo{Escape}{Enter}');
  expect(onSend).toHaveBeenCalledWith('@bo', {});
});

test('an answer says what it answers, and can be made none', async () => {
  const answers = { messageId: 'm', ordinal: 1, by: 'bob', byName: 'Bob', preview: 'Blue?', deleted: false };
  setDraft('thread', { body: 'No', answers });
  const field = composing();
  expect(screen.getByText('Blue?')).toBeVisible();
  await userEvent.type(field, '{Enter}');
  expect(onSend).toHaveBeenCalledWith('No', { replyTo: 'm', answered: answers });
  act(() => setDraft('thread', { body: 'No', answers }));
  await userEvent.type(field, '{Escape}{Enter}');
  expect(onSend).toHaveBeenLastCalledWith('No', {});
});

test('Arrow-Up changes what one wrote last, as long as nothing is written', async () => {
  const field = composing();
  await userEvent.type(field, '{ArrowUp}');
  expect(onEditLast).toHaveBeenCalledTimes(1);
  await userEvent.type(field, 'a{ArrowUp}');
  expect(onEditLast).toHaveBeenCalledTimes(1);
});

test('that another company reads along is said where one writes', () => {
  expect(composing({ kind: 'external' })).toHaveAccessibleDescription(/Brenner reads this\./);
});
