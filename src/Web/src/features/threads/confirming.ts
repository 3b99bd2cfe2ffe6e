import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useCachedThreads } from '~/features/inbox';
import { useLive } from '~/live';
import { reads } from '~/offline';
import { threadKey, threadQuery } from './queries';

/** Nobody waits for it: whoever opens the client looks at the inbox first. */
const laterMs = 3_000;
/** As many threads as are asked for, at most, that the inbox does not name. What is beyond is forgotten unasked. */
const most = 50;

/**
 * After a time without the feed (`startedOver` counts how often), one may have been taken out of threads that are kept on
 * this device. Those that the inbox names are there; the others are asked for, one by one, and forgotten if refused.
 */
export function useConfirmingKept(startedOver: number): void {
  const queries = useQueryClient();
  const { isLeading } = useLive();
  const threads = useCachedThreads();
  const confirm = useEffectEvent(async () => {
    const named = new Set(threads.map(({ threadId }) => threadId));
    const kept = (await reads.keys()).filter(([of]) => of === 'thread').map(([, id]) => String(id));
    const unsure = [...new Set(kept)].filter((id) => !named.has(id));
    // What is refused is forgotten by whoever asks (app/queries).
    for (const id of unsure.slice(0, most)) await queries.prefetchQuery({ ...threadQuery(id), staleTime: 0 });
    for (const id of unsure.slice(most)) await reads.forget(threadKey(id));
  });

  useEffect(() => {
    if (!isLeading || startedOver === 0) return;
    const timer = setTimeout(() => void confirm(), laterMs);
    return () => clearTimeout(timer);
  }, [isLeading, startedOver]);
}
