import { type RefObject, useLayoutEffect } from 'react';

/**
 * Whoever is at the end of a list stays there when it loses room to a notice, a growing field or a keyboard: its top stays
 * where it was, and what was said last would lie below its edge.
 */
export function useStayingAtEnd(list: RefObject<HTMLElement | null>, near: number): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    let room = element.clientHeight;
    const observer = new ResizeObserver(() => {
      const lost = room - element.clientHeight;
      room = element.clientHeight;
      const below = element.scrollHeight - element.scrollTop - room;
      if (lost > 0 && below - lost <= near) element.scrollTop += below;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, near]);
}
