import { useEffect, useSyncExternalStore } from 'react';
import { useLive } from '~/live';
import { outbox } from '../kept';
import { deliver } from './deliver';
import { drain } from './drain';
import type { Change, Entry } from './entry';

/** What is on its way. */
export const useOutbox = (): readonly Entry[] => useSyncExternalStore(outbox.subscribe, outbox.entries);

/** What one wants to be changed about a message, the newest; undefined when nothing. */
export function useChangeOf(messageId: string): Change | undefined {
  const isIt = (entry: Entry): entry is Change => entry.what !== 'send' && entry.messageId === messageId;
  return useSyncExternalStore(outbox.subscribe, () => outbox.entries().findLast(isIt));
}

/** Empties the outbox: in the tab that leads. What has been sent goes when what it did is on this screen. */
export function useDraining(): void {
  const { isLeading, status, reach } = useLive();
  const entries = useOutbox();

  useEffect(() => {
    if (!isLeading) return;
    const over = new AbortController();
    void drain(outbox, deliver, over.signal);
    return () => over.abort();
  }, [isLeading]);

  useEffect(() => {
    if (status !== 'live') return;
    for (const entry of entries)
      if (entry.state === 'sent')
        reach(entry.position)
          .then(() => outbox.forget(entry))
          // The line is broken: once it stands again.
          .catch(() => {});
  }, [status, entries, reach]);
}
