import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { say, Voice } from '~/ui';
import { renderInThread } from './inThread';
import type { Message, Thread } from './queries';
import { aMessage, aThread } from './samples';
import { useSayingNews } from './useSayingNews';

function Saying({ messages, thread }: { messages: Message[]; thread?: Thread }) {
  const lastOrdinal = messages.at(-1)?.ordinal ?? 0;
  useSayingNews(
    thread ?? aThread({ lastOrdinal }),
    new Map(messages.map((message) => [message.ordinal, message])),
  );
  return <Voice />;
}

const from = (by: string, ordinal: number) => aMessage({ ordinal, by, byName: by, body: `text ${ordinal}` });
const said = () => screen.getAllByRole('status').at(0)?.textContent;

test('what others write is read out, what one writes oneself is not', () => {
  const { rerender } = renderInThread(<Saying messages={[from('bob', 1)]} />);
  act(() => rerender(<Saying messages={[from('bob', 1), from('bob', 2)]} />));
  expect(said()).toBe('bob: text 2');
  act(() => rerender(<Saying messages={[from('bob', 1), from('bob', 2), from('ann', 3)]} />));
  expect(said()).toBe('bob: text 2');
});

test('many at once are counted', () => {
  const { rerender } = renderInThread(<Saying messages={[from('bob', 1)]} />);
  act(() => rerender(<Saying messages={[1, 2, 3, 4, 5].map((ordinal) => from('bob', ordinal))} />));
  expect(said()).toBe('4 new messages have come');
});

test('what is not loaded is counted too', () => {
  const { rerender } = renderInThread(<Saying messages={[from('bob', 1)]} />);
  act(() => rerender(<Saying messages={[from('bob', 2)].map((m) => ({ ...m, ordinal: 2, body: null }))} />));
  expect(said()).toBe('A new message has come');
});

test('what is on its way is read out when it is there', () => {
  vi.useFakeTimers();
  say('');
  const { rerender } = renderInThread(<Saying messages={[from('bob', 1)]} />);
  const grown = aThread({ lastOrdinal: 2 });
  act(() => rerender(<Saying messages={[from('bob', 1)]} thread={grown} />));
  act(() => vi.advanceTimersByTime(1_000));
  expect(said()).not.toMatch(/come|text/);
  act(() => rerender(<Saying messages={[from('bob', 1), from('bob', 2)]} />));
  expect(said()).toBe('bob: text 2');
  // Or it is not coming, as one is reading elsewhere.
  act(() => rerender(<Saying messages={[from('bob', 1)]} thread={aThread({ lastOrdinal: 3 })} />));
  act(() => vi.advanceTimersByTime(2_000));
  expect(said()).toBe('A new message has come');
  vi.useRealTimers();
});
