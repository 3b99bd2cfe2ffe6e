import type { KeyboardEvent } from 'react';

/** From link to link of a list by the arrow keys; up from the first leaves it. */
export const upAndDown = (onLeaveUp: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links.findIndex((link) => link.matches(':focus')) + by;
  if (next < 0) onLeaveUp();
  else links[next]?.focus();
};
