import { useQueries } from '@tanstack/react-query';
import type { Entry } from '~/offline';
import { useOutbox } from '~/offline';
import { blockOf } from './blocks';
import { blockQuery, type Thread } from './queries';

/** A message that was written here and is not in the thread yet. */
export type Pending = Extract<Entry, { what: 'send' }>;

/** What waits for its place in a thread, in the order it was written. */
export function usePending({ threadId, lastOrdinal }: Thread): Pending[] {
  const entries = useOutbox();
  // What has arrived stands at the end, also while its answer is still on the way: nothing is shown twice.
  const last = blockOf(Math.max(1, lastOrdinal));
  const there = useQueries({
    queries: [last - 1, last]
      .filter((block) => block >= 0)
      .map((block) => ({ ...blockQuery(threadId, block), enabled: false })),
    combine: (blocks) => blocks.flatMap(({ data }) => data ?? []).map(({ messageId }) => messageId),
  });
  return pendingIn(entries, threadId, there);
}

/** Of all that is on its way what belongs into a thread, but for what is there. */
export const pendingIn = (entries: readonly Entry[], threadId: string, there: readonly string[]): Pending[] =>
  entries.filter(
    (entry): entry is Pending =>
      entry.what === 'send' && entry.threadId === threadId && !there.includes(entry.messageId),
  );
