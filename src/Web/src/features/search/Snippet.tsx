import type { Schema } from '~/api';
import { piecesOf } from './marked';

/** What was found, as text: nothing in it can be anything but text. */
export function Snippet({ snippet }: { snippet: Schema<'Snippet'> }) {
  return piecesOf(snippet).map(({ text, isMatch }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have no other name than their place.
    isMatch ? <mark key={at}>{text}</mark> : text,
  );
}
