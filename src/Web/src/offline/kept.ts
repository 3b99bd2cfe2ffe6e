import { OfflineDatabase } from './database';
import { Outbox } from './outbox/Outbox';
import { ReadCache } from './reads/ReadCache';

const database = new OfflineDatabase();

/** What this browser keeps for whoever is signed in. */
export const outbox = new Outbox(database);
export const reads = new ReadCache(database);

/** At the end of a session: nothing of it stays. */
export async function forgetAll(): Promise<void> {
  // A browser that keeps nothing has nothing to forget.
  await Promise.allSettled([reads.forget([]), database.outbox.clear()]);
}
