import { type RefObject, useEffect, useRef } from 'react';

/** As far, in pixels, as a finger trembles. */
const trembling = 10;
/** Share of the width that a thing must have been pushed aside for it to count. */
const farEnough = 0.25;

/**
 * Pushing something aside with a finger, towards the start or the end of a line. It follows the finger, and comes back.
 * Where it stands, `touch-action: pan-y` is wanted.
 */
export function useSwipe(
  element: RefObject<HTMLElement | null>,
  towards: 'start' | 'end',
  onSwipe: (() => void) | undefined,
): void {
  const swipe = useRef(onSwipe);
  useEffect(() => {
    swipe.current = onSwipe;
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let [from, by, isAside] = [{ x: 0, y: 0, id: -1 }, 0, false];
    let sign = 1;
    const rest = () => {
      from.id = -1;
      target.style.translate = '';
      delete target.dataset.swiped;
    };
    const down = (event: PointerEvent) => {
      [by, isAside] = [0, false];
      // Asked for here: to know it while a list is made has the whole page laid out at once.
      const isRtl = getComputedStyle(target).direction === 'rtl';
      sign = (towards === 'end') === isRtl ? -1 : 1;
      const isTouch = event.pointerType === 'touch' && event.isPrimary && swipe.current !== undefined;
      from = { x: event.clientX, y: event.clientY, id: isTouch ? event.pointerId : -1 };
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== from.id) return;
      const [dx, dy] = [(event.clientX - from.x) * sign, event.clientY - from.y];
      if (!isAside && Math.abs(dy) > trembling) return rest();
      if (!isAside && dx < trembling) return;
      isAside = true;
      by = Math.max(0, dx);
      target.style.translate = `${sign * by}px`;
      target.dataset.swiped = String(by >= target.offsetWidth * farEnough);
    };
    const up = (event: PointerEvent) => {
      if (event.pointerId !== from.id) return;
      rest();
      if (isAside && by >= target.offsetWidth * farEnough) swipe.current?.();
    };
    const click = (event: Event) => {
      if (!isAside) return;
      isAside = false;
      event.preventDefault();
      event.stopPropagation();
    };
    target.addEventListener('pointerdown', down);
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', up);
    target.addEventListener('pointercancel', rest);
    target.addEventListener('click', click, true);
    return () => {
      target.removeEventListener('pointerdown', down);
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', up);
      target.removeEventListener('pointercancel', rest);
      target.removeEventListener('click', click, true);
    };
  }, [element, towards]);
}
