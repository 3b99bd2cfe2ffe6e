import { useSyncExternalStore } from 'react';

/** What Chromium offers where the app can be installed (not in the standards: WICG, "beforeinstallprompt"). */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

function change(next: InstallOffer | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}

// It comes early and once: whoever asks for it later finds it here.
globalThis.addEventListener?.('beforeinstallprompt', (event) => {
  // No banner over what somebody reads: it is offered in the menu.
  event.preventDefault();
  change(event as InstallOffer);
});
globalThis.addEventListener?.('appinstalled', () => change(undefined));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Installs the app on the device; undefined where that is not offered or has been done. */
export function useInstalling(): (() => void) | undefined {
  const offered = useSyncExternalStore(subscribe, () => offer);
  return (
    offered &&
    (() => {
      change(undefined);
      void offered.prompt();
    })
  );
}
