import { useSyncExternalStore } from 'react';

let spoken = '';
const listeners = new Set<() => void>();

/** Read aloud when whoever listens has heard out what is being read: for what others see appear. */
export function say(text: string): void {
  // The same twice would be no change, and not be read.
  spoken = text === spoken ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** Where it is said: once in the page. */
export function Voice() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => spoken,
  );
  return (
    <div className="said" role="status" data-voice>
      {text}
    </div>
  );
}
