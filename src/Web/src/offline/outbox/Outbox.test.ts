import { beforeEach, expect, test, vi } from 'vitest';
import { OfflineDatabase } from '../database';
import type { Entry, Refused, Wish } from './entry';
import { Outbox } from './Outbox';

let database: OfflineDatabase;
let outbox: Outbox;
const never = new AbortController().signal;

beforeEach(() => {
  database = new OfflineDatabase(crypto.randomUUID());
  outbox = new Outbox(database);
});

const sending = (body: string): Wish => ({ what: 'send', threadId: 't', messageId: `m ${body}`, body });
const editing = (body: string): Wish => ({
  what: 'edit',
  threadId: 't',
  messageId: 'm',
  body,
  before: 'old',
});
const all = () => database.outbox.orderBy('number').toArray();
const refuse = (entry: Entry) =>
  outbox.record(entry, { what: 'refused', why: 'changed_elsewhere', detail: '', found: 'newer' });

async function nextOf(box = outbox): Promise<Entry> {
  const entry = await box.next(never);
  if (!entry) throw new Error('It was over.');
  return entry;
}

test('holds what was put in, in that order, for whoever opens it next', async () => {
  await outbox.put(sending('one'));
  await outbox.put(sending('two'));
  const later = new Outbox(new OfflineDatabase(database.name));
  const first = await nextOf(later);
  expect(first).toMatchObject({ body: 'one', state: 'waiting' });
  await later.record(first, { what: 'sent', position: 7 });
  expect(await nextOf(later)).toMatchObject({ body: 'two' });
  expect(await all()).toMatchObject([{ state: 'sent', position: 7 }, { state: 'waiting' }]);
});

test('waits until something is put in, in whatever tab', async () => {
  const found = outbox.next(never);
  await new Outbox(new OfflineDatabase(database.name)).put(sending('from another tab'));
  expect(await found).toMatchObject({ body: 'from another tab' });
});

test('what is refused steps aside and keeps its place', async () => {
  await outbox.put(sending('one'));
  await outbox.put(sending('two'));
  const first = await nextOf();
  await refuse(first);
  expect(await nextOf()).toMatchObject({ body: 'two' });
  const [refused] = await all();
  await outbox.retry(refused as Refused);
  expect(await nextOf()).toEqual(first);
});

test('what was changed elsewhere is overwritten by whoever has seen it', async () => {
  await outbox.put(editing('mine'));
  await refuse(await nextOf());
  await outbox.retry((await all())[0] as Refused);
  expect(await nextOf()).toMatchObject({ body: 'mine', before: 'newer' });
});

test('a refused change is overtaken by what is wanted now', async () => {
  await outbox.put(editing('first'));
  await refuse(await nextOf());
  await outbox.put({ what: 'delete', threadId: 't', messageId: 'm' });
  expect(await all()).toMatchObject([{ what: 'delete', state: 'waiting' }]);
});

test.each(['retry', 'discard'] as const)(
  'an older change does not come to light again after a %s',
  async (how) => {
    await outbox.put(editing('first'));
    await outbox.put(editing('second'));
    await refuse(await nextOf());
    await refuse(await nextOf());
    const [, second] = await all();
    await outbox[how](second as Refused);
    expect(await all()).toMatchObject(how === 'retry' ? [{ body: 'second', state: 'waiting' }] : []);
  },
);

test('what is wiped while it is on its way does not come back', async () => {
  await outbox.put(sending('one'));
  const entry = await nextOf();
  await database.outbox.clear();
  await outbox.record(entry, { what: 'sent', position: 7 });
  expect(await all()).toEqual([]);
});

test('tells whoever looks', async () => {
  const seen = vi.fn();
  const stop = outbox.subscribe(seen);
  await outbox.put(sending('one'));
  await vi.waitFor(() => expect(outbox.entries()).toMatchObject([{ body: 'one' }]));
  stop();
});
