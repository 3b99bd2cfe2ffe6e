import type { KeyboardEvent, RefObject } from 'react';

/**
 * Moves the focus from message to message. From the list itself it begins with the last message in sight. Pages and ends
 * of the list stay the browser’s.
 */
export function useArrowKeys(
  list: RefObject<HTMLElement | null>,
  last: number,
  show: (ordinal: number) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const focus = (ordinal: number) => {
    const find = () => list.current?.querySelector<HTMLElement>(`[data-ordinal="${ordinal}"]`);
    if (!find()) show(ordinal);
    // What was out of sight stands there with the next picture.
    requestAnimationFrame(() => find()?.focus());
  };

  return (event) => {
    const step = { ArrowUp: -1, k: -1, ArrowDown: 1, j: 1 }[event.key];
    const { target } = event;
    if (!(target instanceof HTMLElement) || step === undefined || event.ctrlKey || event.metaKey) return;
    const isList = target === list.current;
    const at = Number(target.dataset.ordinal ?? Number.NaN);
    if (!isList && Number.isNaN(at)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = isList ? lastInSight(list.current) : at + step;
    if (next !== null) focus(Math.max(1, Math.min(last, next)));
  };
}

function lastInSight(list: HTMLElement | null): number | null {
  const foot = list?.getBoundingClientRect().bottom ?? 0;
  const messages = [...(list?.querySelectorAll<HTMLElement>('[data-ordinal]') ?? [])];
  const last = messages.findLast((message) => message.getBoundingClientRect().top < foot - 8);
  return last ? Number(last.dataset.ordinal) : null;
}
