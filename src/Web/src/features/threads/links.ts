export interface Piece {
  text: string;
  /** Where it leads, when it is an address. */
  href?: string;
  /** It is the name of somebody whom the text addresses. */
  isName?: boolean;
}

const address = /https?:\/\/[^\s<>"']+/g;
/** Ends a sentence rather than an address. */
const tail = /[.,:;!?)\]}»”’]+$/;

/** A text in pieces: addresses of the web (and of nothing else) become links, `@` and a name that is addressed stands out. */
export function piecesOf(body: string, names: readonly string[] = []): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of body.matchAll(address)) {
    const href = found.replace(tail, '');
    if (!URL.canParse(href)) continue;
    pieces.push(...namesIn(body.slice(end, index), names), { text: href, href });
    end = index + href.length;
  }
  return [...pieces, ...namesIn(body.slice(end), names)];
}

function namesIn(text: string, names: readonly string[]): Piece[] {
  if (text === '') return [];
  // The longest first: nobody is called by half of their name.
  const ats = names.map((name) => `@${name}`).sort((a, b) => b.length - a.length);
  for (const at of ats) {
    const place = text.indexOf(at);
    if (place < 0) continue;
    return [
      ...namesIn(text.slice(0, place), names),
      { text: at, isName: true },
      ...namesIn(text.slice(place + at.length), names),
    ];
  }
  return [{ text }];
}
