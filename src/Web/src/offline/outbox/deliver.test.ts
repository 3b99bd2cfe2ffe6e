import { expect, test } from 'vitest';
import { refusal, serve } from '~/testing';
import { deliver } from './deliver';
import type { Entry } from './entry';

const entry = (parts: Partial<Entry> = {}): Entry =>
  ({
    number: 1,
    what: 'send',
    threadId: 't',
    messageId: 'm',
    body: 'Hello',
    key: 'k',
    at: '',
    state: 'waiting',
    ...parts,
  }) as Entry;
const edit = entry({ what: 'edit', before: 'old', body: 'mine' } as Partial<Entry>);
const history = (...bodies: (string | null)[]) => ({
  items: bodies.map((body, at) => ({ version: at + 1, body })),
});

test('a message is sent under its key', async () => {
  const asked = serve({ 'POST /api/threads/t/messages': { messageId: 'm', position: 9 } });
  expect(await deliver(entry({ replyTo: 'r', mentions: ['bob'] } as Partial<Entry>), 5)).toEqual({
    what: 'sent',
    position: 9,
  });
  expect(asked[0]?.body).toEqual({ messageId: 'm', body: 'Hello', replyTo: 'r', mentions: ['bob'] });
  expect(asked[0]?.headers.get('Idempotency-Key')).toBe('k');
});

test('a message is deleted under its key', async () => {
  const asked = serve({ 'DELETE /api/messages/m': () => undefined });
  expect(await deliver(entry({ what: 'delete' }), 5)).toEqual({ what: 'sent', position: 7 });
  expect(asked[0]?.headers.get('Idempotency-Key')).toBe('k');
});

test.each([
  ['it is as it was', history('older', 'old')],
  ['the change has been made, and only its answer was lost', history('old', 'mine')],
  ['nothing can be said about it', history(null)],
])('a message is changed when %s', async (_, found) => {
  serve({ 'GET /api/messages/m/history': found, 'PUT /api/messages/m': () => undefined });
  expect(await deliver(edit, 5)).toEqual({ what: 'sent', position: 7 });
});

test('a message that was changed elsewhere is left as it is', async () => {
  const asked = serve({ 'GET /api/messages/m/history': history('old', 'theirs') });
  expect(await deliver(edit, 5)).toEqual({
    what: 'refused',
    why: 'changed_elsewhere',
    detail: '',
    found: 'theirs',
  });
  expect(asked).toHaveLength(1);
  // What was sent before is in what it says.
  expect(asked[0]?.query).toEqual({ atLeast: '5' });
});

test.each([401, 429, 502, 503, 504])('an answer %i decides nothing', async (status) => {
  serve({ 'POST /api/threads/t/messages': refusal(status, 'busy') });
  expect(await deliver(entry(), 5)).toEqual({ what: 'later' });
});

test.each([400, 404, 409, 500])('an answer %i is for whoever wrote it', async (status) => {
  serve({ 'POST /api/threads/t/messages': refusal(status, 'thread_closed') });
  expect(await deliver(entry(), 5)).toMatchObject({ what: 'refused', why: 'thread_closed' });
});

test('where nothing answers, nothing is decided', async () => {
  serve({
    'POST /api/threads/t/messages': () => {
      throw new TypeError('Failed to fetch');
    },
  });
  expect(await deliver(entry(), 5)).toEqual({ what: 'later' });
});
