import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, api } from '~/api';
import type { Thread } from './queries';

/** As long as somebody must have seen a message before it counts as read. */
const glanceMs = 400;

/** Moves the read marker to what has been in sight, while somebody is looking at the page. */
export function useReadMarker({ threadId, readOrdinal }: Thread, seenOrdinal: number): void {
  const marked = useRef(0);
  const { mutate } = useMutation({
    mutationFn: (ordinal: number) =>
      answerOf(
        api.PUT('/api/threads/{id}/read-marker', { params: { path: { id: threadId } }, body: { ordinal } }),
      ),
    onError: () => {
      marked.current = 0;
    },
  });

  useEffect(() => {
    if (seenOrdinal <= Math.max(readOrdinal, marked.current)) return;
    const mark = () => {
      if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
      marked.current = seenOrdinal;
      mutate(seenOrdinal);
    };
    const timer = setTimeout(mark, glanceMs);
    window.addEventListener('focus', mark);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', mark);
    };
  }, [seenOrdinal, readOrdinal, mutate]);
}
