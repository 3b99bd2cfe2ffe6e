import { longestMessage } from '../queries';

/** What another app gives (W3C Web Share Target): which of it is filled in is up to that app. */
export interface Shared {
  title?: string;
  text?: string;
  url?: string;
}

/** As one text: a line for each part, and none twice. */
export const sharedText = ({ title, text, url }: Shared): string =>
  [...new Set([title, text, url].map((part) => part?.trim()).filter(Boolean))].join('\n');

/** A draft with what is shared. */
export const withShared = (draft: string, shared: string): string =>
  [draft.trim(), shared].filter(Boolean).join('\n').slice(0, longestMessage);
