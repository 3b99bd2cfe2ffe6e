import { answerOf, api, fullAnswerOf, Refusal } from '~/api';
import type { Entry, Outcome } from './entry';

/**
 * Tells the server once, and says what became of it; that nothing is decided yet is an outcome, too.
 * @param position What was sent before stands up to there: what is asked for may not be older.
 */
export async function deliver(entry: Entry, position: number): Promise<Outcome> {
  try {
    if (entry.what === 'edit') {
      const found = await present(entry.messageId, position);
      if (found !== undefined && found !== entry.before && found !== entry.body)
        return { what: 'refused', why: 'changed_elsewhere', detail: '', found };
    }
    return { what: 'sent', position: await tell(entry) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (isUndecided(error))
      return {
        what: 'later',
        ...(error.retryAfter === undefined ? {} : { afterMs: error.retryAfter * 1000 }),
      };
    return { what: 'refused', why: error.code, detail: error.detail };
  }
}

/** What the server may yet do: it was not reached behind what stands before it, or nobody is signed in now. */
const isUndecided = ({ isPassing, status }: Refusal) => isPassing || [401, 502, 504].includes(status);

async function tell(entry: Entry): Promise<number> {
  const header = { 'Idempotency-Key': entry.key };
  const path = { id: entry.messageId };
  if (entry.what === 'delete')
    return positionOf(await fullAnswerOf(api.DELETE('/api/messages/{id}', { params: { path, header } })));
  const { body } = entry;
  if (entry.what === 'edit')
    return positionOf(
      await fullAnswerOf(api.PUT('/api/messages/{id}', { params: { path, header }, body: { body } })),
    );
  const { messageId, replyTo, mentions, threadId: id } = entry;
  const sent = await answerOf(
    api.POST('/api/threads/{id}/messages', {
      params: { path: { id }, header },
      body: { messageId, body, ...(replyTo ? { replyTo } : {}), ...(mentions ? { mentions } : {}) },
    }),
  );
  return sent.position;
}

/** Nothing to wait for where the server has done nothing new. */
const positionOf = ({ position = 0 }: { position?: number }) => position;

/** What a message says now; undefined when it says nothing any more. */
async function present(messageId: string, atLeast: number): Promise<string | undefined> {
  const params = { path: { id: messageId }, query: { atLeast } };
  const { items } = await answerOf(api.GET('/api/messages/{id}/history', { params }));
  return items.at(-1)?.body ?? undefined;
}
