import { type KeyboardEvent, useState } from 'react';

interface Choice<T> {
  /** What Enter would take. */
  active: T | undefined;
  /** Something else is offered: nothing is chosen any more. */
  reset: () => void;
  /** Moves through what is offered, or takes it. Returns whether the key was for that. */
  onKey: (event: KeyboardEvent) => boolean;
}

/**
 * Choosing by keyboard from what a field offers, while the field keeps the focus (the combobox of the ARIA practices).
 * Home and End stay with the text.
 */
export function useChoice<T>(
  all: readonly T[],
  onTake: (chosen: T) => void,
  { isFirstChosen = false }: { isFirstChosen?: boolean } = {},
): Choice<T> {
  const [moved, setMoved] = useState<number | null>(null);
  const at = moved ?? (isFirstChosen ? 0 : null);
  const active = at === null ? undefined : all[Math.min(at, all.length - 1)];

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing || all.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const from = at ?? (step > 0 ? -1 : 0);
      setMoved((from + step + all.length) % all.length);
    } else if (active !== undefined && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))) {
      onTake(active);
      setMoved(null);
    } else return false;
    event.preventDefault();
    return true;
  };
  return { active, reset: () => setMoved(null), onKey };
}
