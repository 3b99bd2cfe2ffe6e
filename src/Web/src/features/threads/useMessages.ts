import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { lengthOf } from './blocks';
import { blockQuery, type Message, type Thread } from './queries';

/** The messages of some blocks by their ordinals, as far as they have been loaded. */
export function useMessages(thread: Thread, blocks: readonly number[]): ReadonlyMap<number, Message> {
  const queries = useQueryClient();
  const { messages, short } = useQueries({
    queries: blocks.map((block) => blockQuery(thread.threadId, block)),
    combine: (results) => ({
      messages: new Map(results.flatMap((r) => r.data ?? []).map((m) => [m.ordinal, m])),
      // Joined to text, so that the effect below runs when it changes and not at each render.
      short: results
        .map((r, at) => ({ block: blocks[at] ?? 0, length: r.isFetching ? undefined : r.data?.length }))
        .filter(({ block, length }) => length !== undefined && length < lengthOf(block, thread.lastOrdinal))
        .map(({ block }) => block)
        .join(),
    }),
  });

  // The thread is longer than what its last block holds: a message was told of while the block was on its way.
  useEffect(() => {
    for (const block of short ? short.split(',') : [])
      void queries.invalidateQueries(blockQuery(thread.threadId, Number(block)));
  }, [short, queries, thread.threadId]);
  return messages;
}
