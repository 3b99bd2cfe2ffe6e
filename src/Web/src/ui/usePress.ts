import { type RefObject, useEffect, useRef } from 'react';

/** As long as a finger rests until it means more than a tap. */
const restMs = 450;
/** As far, in pixels, as a finger trembles. */
const trembling = 10;

/** Calls when a finger rests on something. The browser's own menu and the tap at its end are left out. */
export function usePress(element: RefObject<HTMLElement | null>, onPress: () => void): void {
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [x, y, isTouch] = [0, 0, false];
    // The tap that ends a long press is none, wherever it lands: what has opened may lie under the finger.
    const swallow = (event: Event) => {
      stopSwallowing();
      event.preventDefault();
      event.stopPropagation();
    };
    const stopSwallowing = () => {
      window.removeEventListener('click', swallow, true);
      window.removeEventListener('pointerdown', stopSwallowing, true);
    };
    const forget = () => clearTimeout(timer);
    const down = (event: PointerEvent) => {
      isTouch = event.pointerType === 'touch' && event.isPrimary;
      if (!isTouch) return;
      [x, y] = [event.clientX, event.clientY];
      timer = setTimeout(() => {
        window.addEventListener('click', swallow, true);
        window.addEventListener('pointerdown', stopSwallowing, true);
        press.current();
      }, restMs);
    };
    const move = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - x, event.clientY - y) > trembling) forget();
    };
    const contextMenu = (event: Event) => {
      if (isTouch) event.preventDefault();
    };
    const on: [string, (event: never) => void][] = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', forget],
      ['pointercancel', forget],
      ['contextmenu', contextMenu],
    ];
    for (const [name, listener] of on) target.addEventListener(name, listener as EventListener);
    return () => {
      forget();
      for (const [name, listener] of on) target.removeEventListener(name, listener as EventListener);
    };
  }, [element]);
}
