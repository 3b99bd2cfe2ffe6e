import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api, type Schema } from '~/api';
import { useMe } from '~/app/me';
import { type Message, type Thread, threadKey } from './queries';

export type Receipt = Schema<'ReceiptView'>;

/** How one's own message fares with the others: on the server, on a device of everybody's, read by some, read by all. */
export interface Fate {
  state: 'sent' | 'delivered' | 'read';
  /** How many of the others have read it. */
  readers: number;
  others: number;
}

/** What has become of the message at an ordinal, by the markers of everybody but its author. */
export function fateOf(ordinal: number, receipts: readonly Receipt[], authorId: string): Fate {
  const others = receipts.filter((receipt) => receipt.memberId !== authorId);
  const readers = others.filter((receipt) => receipt.readOrdinal >= ordinal).length;
  const reached = others.filter((receipt) => receipt.deliveredOrdinal >= ordinal).length;
  const state = readers > 0 ? 'read' : others.length > 0 && reached === others.length ? 'delivered' : 'sent';
  return { state, readers, others: others.length };
}

/** Whether anything can still become of it. */
export const isSettled = (fate: Fate): boolean => fate.readers === fate.others;

const firstLookMs = 2_000;
const longestPauseMs = 60_000;

/** The longer nothing has happened, the more seldom one looks: after 2 s, after 4 s, … once a minute. */
export const nextLook = (lookedFor: number): number =>
  Math.min(longestPauseMs, Math.max(firstLookMs, lookedFor));

export const receiptsQuery = (threadId: string) =>
  queryOptions({
    queryKey: [...threadKey(threadId), 'receipts'] as const,
    queryFn: async () =>
      (await answerOf(api.GET('/api/threads/{id}/receipts', { params: { path: { id: threadId } } }))).items,
  });

interface Newest {
  /** The ordinal of one's newest message among those that are loaded. */
  newest: number | undefined;
  fate: Fate | null;
}

/**
 * The fate of one's newest message in a thread that is open. Markers of others are not in the feed (each would go to
 * everybody in the thread), so the open thread looks for them, while something can still become of the message.
 */
export function useFate(thread: Thread, messages: ReadonlyMap<number, Message>): Newest {
  const { memberId } = useMe();
  const newest = [...messages.values()].findLast((m) => m.by === memberId && m.deletedAt === null);
  const receipts = useQuery({
    ...receiptsQuery(thread.threadId),
    enabled: newest !== undefined,
    refetchInterval: ({ state: { data } }) => {
      if (newest === undefined || (data && isSettled(fateOf(newest.ordinal, data, memberId)))) return false;
      return nextLook(Date.now() - Date.parse(newest.at));
    },
    refetchOnWindowFocus: true,
  });
  // Told anew only when it differs: the row that shows it is drawn as seldom.
  const fate = useMemo(
    () => (newest && receipts.data ? fateOf(newest.ordinal, receipts.data, memberId) : null),
    [newest, receipts.data, memberId],
  );
  return { newest: newest?.ordinal, fate };
}
