import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  /** What was done, or the error that it ended with. */
  about: string | Error;
  /** The way back. */
  action?: { label: string; run: () => void };
}

let shown: Toast | null = null;
let count = 0;
const listeners = new Set<() => void>();

function show(next: Toast | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says for a few seconds what was done, with the way back; of what went wrong, until it has been read. */
export function toast(about: string | Error, action?: Toast['action']): void {
  show({ id: ++count, about, ...(action ? { action } : {}) });
}

export const dismissToast = (): void => show(null);

export function useToast(): Toast | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
