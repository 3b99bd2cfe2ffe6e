import { uuidv7 } from '~/api';
import { outbox } from '~/offline';
import { toast } from '~/ui';
import type { Enclosed } from './composing/Composer';
import { draftOf, setDraft } from './drafts';

/** Sends what was written in a thread: it is on its way, whatever becomes of the connection or the tab. */
export async function send(threadId: string, body: string, enclosed: Enclosed): Promise<void> {
  const draft = draftOf(threadId);
  try {
    await outbox.put({ what: 'send', threadId, messageId: uuidv7(), body, ...enclosed });
  } catch (error) {
    // This browser keeps nothing. What was written goes back to where it was written.
    setDraft(threadId, draft);
    toast(error as Error);
  }
}
