import { useCallback, useEffect, useRef } from 'react';
import { api } from '~/api';
import { useMe } from '~/app/me';
import { type FeedEvent, messageIn } from '~/live';

/** As long as markers are gathered: a thread in which much is written costs one request a while, not one a message. */
const gatherMs = 1_500;

/** The furthest ordinal of each thread that has come from somebody else. */
export function arrivals(events: readonly FeedEvent[], myId: string): Map<string, number> {
  const furthest = new Map<string, number>();
  for (const event of events) {
    const message = event.type === 'message_sent' ? messageIn(event) : undefined;
    if (message && message.by !== myId)
      furthest.set(message.threadId, Math.max(message.ordinal, furthest.get(message.threadId) ?? 0));
  }
  return furthest;
}

/**
 * Tells the server what has reached this device, so that whoever wrote it sees that it was delivered. Each tab does: a
 * marker that is there already changes nothing.
 */
export function useDelivering(): (events: readonly FeedEvent[]) => void {
  const { memberId } = useMe();
  const gathered = useRef(new Map<string, number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback(
    (events) => {
      for (const [threadId, ordinal] of arrivals(events, memberId)) gathered.current.set(threadId, ordinal);
      if (gathered.current.size === 0 || timer.current !== undefined) return;
      timer.current = setTimeout(() => {
        timer.current = undefined;
        // Nobody waits for it: a marker that is lost is made good by the next one, or by reading.
        for (const [id, ordinal] of gathered.current)
          void api
            .PUT('/api/threads/{id}/delivered-marker', { params: { path: { id } }, body: { ordinal } })
            .catch(() => {});
        gathered.current.clear();
      }, gatherMs);
    },
    [memberId],
  );
}
