export interface Piece {
  text: string;
  /** Where it leads, when it is an address. */
  href?: string;
}

const address = /https?:\/\/[^\s<>"']+/g;
/** Ends a sentence rather than an address. */
const tail = /[.,:;!?)\]}»”’]+$/;

/** A text in pieces; addresses of the web (and of nothing else) become links. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of body.matchAll(address)) {
    const href = found.replace(tail, '');
    if (!URL.canParse(href)) continue;
    if (index > end) pieces.push({ text: body.slice(end, index) });
    pieces.push({ text: href, href });
    end = index + href.length;
  }
  if (end < body.length) pieces.push({ text: body.slice(end) });
  return pieces;
}
