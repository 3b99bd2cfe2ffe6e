import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OfflineDatabase } from '../database';
import { ReadCache } from './ReadCache';

let database: OfflineDatabase;
let reads: ReadCache;
let queries: QueryClient;
let stop: () => void;

beforeEach(() => {
  database = new OfflineDatabase(crypto.randomUUID());
  reads = new ReadCache(database);
  queries = new QueryClient();
  stop = reads.follow(queries, ([of]) => of !== 'search');
});
afterEach(() => stop());

const get = (...key: unknown[]) => reads.get(JSON.stringify(key));

test('keeps what is fetched and what an event makes of it', async () => {
  await queries.fetchQuery({ queryKey: ['inbox', 'all'], queryFn: () => 'fetched' });
  await reads.flush();
  expect(await get('inbox', 'all')).toBe('fetched');
  queries.setQueryData(['inbox', 'all'], 'told');
  await reads.flush();
  expect(await get('inbox', 'all')).toBe('told');
});

test('keeps what was there before it began', async () => {
  stop();
  queries.setQueryData(['me'], 'Ann');
  stop = reads.follow(queries, () => true);
  await reads.flush();
  expect(await get('me')).toBe('Ann');
});

test('keeps nothing that is not to be kept', async () => {
  queries.setQueryData(['search', 'x'], 'found');
  await reads.flush();
  expect(await reads.keys()).toEqual([]);
});

test('forgets what one may not see any more, and all that is below it', async () => {
  queries.setQueryData(['thread', '1', 'head'], 'Head');
  queries.setQueryData(['thread', '1', 'block', 3], 'Block');
  queries.setQueryData(['thread', '10', 'head'], 'Other');
  await reads.flush();
  queries.setQueryData(['thread', '1', 'block', 4], 'On its way to the disk');
  await reads.forget(['thread', '1']);
  await reads.flush();
  expect(await reads.keys()).toEqual([['thread', '10', 'head']]);
});

test('keeps nothing that comes when the session is over', async () => {
  let answer = (_: string) => {};
  const asked = queries.fetchQuery({
    queryKey: ['inbox', 'all'],
    queryFn: () => new Promise<string>((resolve) => (answer = resolve)),
  });
  queries.clear();
  answer('late');
  await asked.catch(() => {});
  await reads.flush();
  expect(await reads.keys()).toEqual([]);
});

test('keeps so much and no more, the newest', async () => {
  await database.reads.bulkPut(
    Array.from({ length: 1_000 }, (_, at) => ({ hash: `["old",${at}]`, data: at, at })),
  );
  queries.setQueryData(['inbox'], 'new');
  await reads.flush();
  expect(await database.reads.count()).toBe(1_000);
  expect(await get('old', 0)).toBeUndefined();
  expect(await get('inbox')).toBe('new');
});
