import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface KnownShortcut {
  /** What is pressed together, as `Shortcut` shows it: `['Mod', 'k']`, `['j']`. `Mod` is Ctrl, or Cmd on a Mac. */
  keys: readonly string[];
  label: string;
  /** Where it works, in the reader's words: what a list of all shortcuts is divided by. */
  scope: string;
  run: () => void;
}

const storageKey = 'networking.singleKeys';
/** There, `Mod` is the command key. */
export const onMac = /^Mac|^iP/.test(globalThis.navigator?.platform ?? '');

let registered: readonly KnownShortcut[] = [];
/** Of two with the same keys only the last one works. */
let working: readonly KnownShortcut[] = [];
const listeners = new Set<() => void>();

function change(next: readonly KnownShortcut[]): void {
  registered = next;
  working = [...new Map(next.map((shortcut) => [shortcut.keys.join(' '), shortcut])).values()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Runs an action by keys for as long as it is mounted (and `isOn`). Of two with the same keys the one mounted last
 * runs. While somebody types, or a dialog or menu is open, only what is pressed with `Mod` or `Alt` works.
 */
export function useShortcut(
  keys: readonly string[],
  label: string,
  action: () => void,
  { scope = '', isOn = true }: { scope?: string; isOn?: boolean } = {},
): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  const chord = keys.join(' ');
  useEffect(() => {
    if (!isOn) return;
    const mine: KnownShortcut = { keys: chord.split(' '), label, scope, run: () => latest.current() };
    change([...registered, mine]);
    return () => change(registered.filter((other) => other !== mine));
  }, [chord, label, scope, isOn]);
}

/** Every shortcut that works now. */
export const useShortcuts = (): readonly KnownShortcut[] => useSyncExternalStore(subscribe, () => working);

const singleKeysAreOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

/** Whether keys without a modifier do anything: who dictates or slips must be able to turn them off (WCAG 2.1.4). */
export function useSingleKeys(): [areOn: boolean, turn: (on: boolean) => void] {
  const areOn = useSyncExternalStore(subscribe, singleKeysAreOn);
  const turn = (on: boolean) => {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
    change(registered);
  };
  return [areOn, turn];
}

const modifiers = ['Mod', 'Alt', 'Shift'];

/** Whether exactly these keys are down. Signs such as `?` need Shift on some keyboards and not on others. */
export function isPressed(keys: readonly string[], event: KeyboardEvent): boolean {
  const key = keys.find((name) => !modifiers.includes(name)) ?? '';
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    keys.includes('Mod') === (onMac ? event.metaKey : event.ctrlKey) &&
    (onMac ? !event.ctrlKey : !event.metaKey) &&
    keys.includes('Alt') === event.altKey &&
    (isSign || keys.includes('Shift') === event.shiftKey)
  );
}

/** Where a key is text, or belongs to what is open. */
const taken =
  'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"], [role="listbox"]';

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = registered.findLast(({ keys }) => isPressed(keys, event));
  if (!pressed) return;
  const isSingle = !pressed.keys.includes('Mod') && !pressed.keys.includes('Alt');
  if (isSingle && event.target instanceof Element && event.target.closest(taken)) return;
  if (isSingle && event.key.length === 1 && !singleKeysAreOn()) return;
  event.preventDefault();
  pressed.run();
}

globalThis.addEventListener?.('keydown', onKeyDown);
