import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

interface Place {
  index: number;
  align: 'start' | 'center';
}

const byTheReader = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Goes to a place and stays there while what is around it is loaded and takes the height it has: until then heights are
 * guessed, and the place would drift out of sight. It ends as soon as the reader does anything.
 */
export function useHeldPlace(
  scroller: RefObject<HTMLElement | null>,
  rows: Virtualizer<HTMLDivElement, Element>,
  loaded: unknown,
): { hold: (index: number, align: Place['align']) => void; release: () => void } {
  const held = useRef<Place>(null);
  const height = rows.getTotalSize();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something has come, or has another height.
  useLayoutEffect(() => {
    if (held.current) rows.scrollToIndex(held.current.index, { align: held.current.align });
  }, [height, loaded]);
  const release = useCallback(() => {
    held.current = null;
  }, []);
  useEffect(() => {
    const list = scroller.current;
    for (const name of byTheReader) list?.addEventListener(name, release, { passive: true });
    return () => {
      for (const name of byTheReader) list?.removeEventListener(name, release);
    };
  }, [scroller, release]);

  const hold = (index: number, align: Place['align']) => {
    held.current = { index, align };
    rows.scrollToIndex(index, { align });
  };
  return { hold, release };
}
