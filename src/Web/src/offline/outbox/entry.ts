import type { RefusalCode, Schema } from '~/api';

/** What somebody wants of the server. */
export type Wish = {
  threadId: string;
  messageId: string;
} /** `answered`: what `replyTo` said when it was answered. */ & (
  | { what: 'send'; body: string; replyTo?: string; answered?: Schema<'AnsweredView'>; mentions?: string[] }
  /** `before`: what it said when it was changed. */
  | { what: 'edit'; body: string; before: string }
  | { what: 'delete' }
);

/** A wish on its way. It is `sent` until what it did is on the screen, and `refused` until somebody decides. */
export type Entry = Wish & {
  /** The order in which all was written, over all tabs. */
  number: number;
  /** A repeat with it, however late, does nothing twice. */
  key: string;
  at: string;
} & (
    | { state: 'waiting' }
    | { state: 'sent'; position: number }
    | { state: 'refused'; why: RefusalCode | 'changed_elsewhere'; detail: string; found?: string }
  );

/** What one wants to be different about a message that is there. */
export type Change = Exclude<Entry, { what: 'send' }>;

export type Refused = Extract<Entry, { state: 'refused' }>;

/** What became of an attempt. */
export type Outcome =
  | { what: 'sent'; position: number }
  | { what: 'refused'; why: Refused['why']; detail: string; found?: string }
  /** Nothing is decided: the same is to be tried again, after so many milliseconds if the server said so. */
  | { what: 'later'; afterMs?: number };

/** The entry when that has become of it. */
export function after(entry: Entry, outcome: Exclude<Outcome, { what: 'later' }>): Entry {
  const { what, ...more } = outcome;
  return { ...entry, state: what, ...more } as Entry;
}

/** Once more, on purpose. Where a text had been changed elsewhere, one has seen that and overwrites it. */
export function again(entry: Refused): Entry {
  const { state: _, why: __, detail: ___, found, ...rest } = entry;
  const wish = rest.what === 'edit' && found !== undefined ? { ...rest, before: found } : rest;
  return { ...wish, state: 'waiting' } as Entry;
}
