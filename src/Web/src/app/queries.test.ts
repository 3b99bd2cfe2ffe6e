import { beforeEach, expect, test } from 'vitest';
import { Refusal } from '~/api';
import { forgetAll, reads } from '~/offline';
import { isKept, makeQueryClient } from './queries';

const key = ['thread', '7', 'head'];
const refuse = (status: number) => () => Promise.reject(new Refusal('unreachable', status, ''));
let queries = makeQueryClient();

/** Another start of the client, on the device that has read this. */
beforeEach(async () => {
  await forgetAll();
  const before = makeQueryClient();
  const stop = reads.follow(before, isKept);
  before.setQueryData(key, 'as it was');
  before.setQueryData(['thread', '7', 'block', 0], 'said in it');
  await reads.flush();
  stop();
  queries = makeQueryClient();
});

test('what the server says counts', async () => {
  expect(await queries.fetchQuery({ queryKey: key, queryFn: () => 'as it is' })).toBe('as it is');
});

test.each([0, 503])(
  'where it cannot be reached (%i), one sees it as it was, and it is asked for again',
  async (status) => {
    expect(await queries.fetchQuery({ queryKey: key, queryFn: refuse(status) })).toBe('as it was');
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
  },
);

test('what was never read here cannot be shown', async () => {
  const asked = queries.fetchQuery({ queryKey: ['thread', '8', 'head'], queryFn: refuse(0), retry: false });
  await expect(asked).rejects.toBeInstanceOf(Refusal);
});

test.each([403, 404])('what is refused (%i) is not shown as it was, nor kept', async (status) => {
  await expect(queries.fetchQuery({ queryKey: key, queryFn: refuse(status) })).rejects.toBeInstanceOf(
    Refusal,
  );
  expect(await reads.keys()).toEqual([]);
});

test('receipts, searches and an account’s settings are not kept', () => {
  expect(
    [
      ['thread', '7', 'receipts'],
      ['search', 'x'],
      ['account', 'sessions'],
    ].map(isKept),
  ).toEqual([false, false, false]);
});
