import { useSyncExternalStore } from 'react';
import type { Schema } from '~/api';

/** What somebody has begun to write in a thread. */
export interface Draft {
  body: string;
  /** What it answers. */
  answers?: Schema<'AnsweredView'> & { messageId: string };
  /** Whom it addresses: ids by the names that stand in it. */
  mentions?: Record<string, string>;
}

const storageKey = 'networking.drafts';
const nothing: Draft = { body: '' };

let drafts = stored();
const listeners = new Set<() => void>();

function stored(): Record<string, Draft> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}');
  } catch {
    return {};
  }
}

function change(next: Record<string, Draft>): void {
  drafts = next;
  for (const listener of listeners) listener();
}

function keep(next: Record<string, Draft>): void {
  if (Object.keys(next).length === 0) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, JSON.stringify(next));
  change(next);
}

/** Keeps a draft on this device, for as long as somebody stays signed in; an empty one is forgotten. */
export function setDraft(threadId: string, draft: Draft): void {
  const { [threadId]: _, ...others } = drafts;
  keep(draft.body.trim() === '' && !draft.answers ? others : { ...others, [threadId]: draft });
}

export const draftOf = (threadId: string): Draft => drafts[threadId] ?? nothing;

/** At sign-out: nothing that was written here stays. */
export const forgetDrafts = (): void => keep({});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDraft = (threadId: string): Draft => useSyncExternalStore(subscribe, () => draftOf(threadId));

// Another tab writes as well.
globalThis.addEventListener?.('storage', (event) => {
  if (event.key === storageKey || event.key === null) change(stored());
});
