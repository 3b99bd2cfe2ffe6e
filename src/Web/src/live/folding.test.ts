import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { askAnew, fold } from './folding';

const queryKey = ['thread', '7'];

/** A server that answers when it is told to, with what was there when it was asked. */
function aServer() {
  let text = 'old';
  const answers: (() => void)[] = [];
  return {
    write: (next: string) => {
      text = next;
    },
    ask: () => {
      const asked = text;
      return new Promise<string>((resolve) => answers.push(() => resolve(asked)));
    },
    answer: async () => {
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test('an event changes what is there, and nothing that is not', () => {
  const queries = new QueryClient();
  fold<number>(queries, queryKey, (n) => n + 1);
  expect(queries.getQueryData(queryKey)).toBeUndefined();
  queries.setQueryData(queryKey, 1);
  fold<number>(queries, queryKey, (n) => n + 1);
  expect(queries.getQueryData(queryKey)).toBe(2);
});

test('an event makes nothing new that had missed something', async () => {
  const queries = new QueryClient();
  queries.setQueryData(queryKey, 1);
  await queries.invalidateQueries({ queryKey });
  fold<number>(queries, queryKey, (n) => n + 1);
  expect(queries.getQueryState(queryKey)?.isInvalidated).toBe(true);
});

test.each(['the first answer', 'an answer that nobody looks at'])(
  '%s may be from before the event',
  async (which) => {
    const [queries, server] = [new QueryClient(), aServer()];
    if (which !== 'the first answer') queries.setQueryData(queryKey, 'older');
    const asked = queries.fetchQuery({ queryKey, queryFn: server.ask });
    server.write('new');
    const done = askAnew(queries, { queryKey });
    await server.answer();
    expect(await asked).toBe('old');
    await done;
    expect(queries.getQueryState(queryKey)?.isInvalidated).toBe(true);
  },
);

test('an answer that was waited for is not shown when it is from before the event', async () => {
  const [queries, server] = [new QueryClient(), aServer()];
  queries.setQueryData(queryKey, 'older');
  const stop = new QueryObserver(queries, { queryKey, queryFn: server.ask }).subscribe(() => {});
  server.write('new');
  const done = askAnew(queries, { queryKey });
  await server.answer();
  expect(queries.getQueryData(queryKey)).toBe('older');
  await server.answer();
  await done;
  expect(queries.getQueryData(queryKey)).toBe('new');
  stop();
});
