import { pause, waitBefore } from '~/live';
import type { Entry, Outcome } from './entry';
import type { Outbox } from './Outbox';

type Deliver = (entry: Entry, position: number) => Promise<Outcome>;

/**
 * Empties the outbox, one after the other in the order it was written, until it is over. What is not decided is tried
 * until it is, and nothing overtakes it. What is refused steps aside.
 */
export async function drain(
  outbox: Outbox,
  deliver: Deliver,
  over: AbortSignal,
  rest = pause,
): Promise<void> {
  for (let attempt = 0; !over.aborted; ) {
    const entry = await outbox.next(over);
    if (!entry) return;
    const outcome = await deliver(entry, await outbox.position());
    if (outcome.what === 'later') await rest(outcome.afterMs ?? waitBefore(attempt++));
    else {
      await outbox.record(entry, outcome);
      attempt = 0;
    }
  }
}
