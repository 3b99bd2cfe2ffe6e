import { type RefObject, useEffect, useRef } from 'react';

/** As far below the window, in pixels, as the next page is fetched from. */
const ahead = '600px';

/** Calls back when the end of a list comes near. Returns what to put there. */
export function useEndInSight(isOn: boolean, onSight: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOn || !end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSight(), {
      rootMargin: `0px 0px ${ahead} 0px`,
      root: end.current.closest('[data-scroller]'),
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isOn, onSight]);
  return end;
}
