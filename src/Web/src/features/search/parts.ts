export const operators = ['from', 'in', 'with', 'kind', 'on', 'after', 'before'] as const;
export type Operator = (typeof operators)[number];

/** A piece of a search as it was written, such as `-from:"Ann Smith"`, `"a phrase"`, `deliv*`; places are in UTF-16 units. */
export interface Part {
  start: number;
  /** Where its value begins, the quote included. */
  valueStart: number;
  end: number;
  operator: Operator | null;
  value: string;
  isQuoted: boolean;
  isNegated: boolean;
}

const quotes = '"“”„';
const operator = new RegExp(`^(${operators.join('|')}):`, 'i');
const phrase = new RegExp(`^[${quotes}]([^${quotes}]*)[${quotes}]?`);
const word = new RegExp(`^[^\\s${quotes}]*`);

/** Takes a search apart as the server does. A dash before a piece negates it; a quote that is not closed reaches to the end. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (let at = skipped(text, 0); at < text.length; ) {
    const part = partAt(text, at);
    parts.push(part);
    at = skipped(text, part.end);
  }
  return parts;
}

function skipped(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

function partAt(text: string, start: number): Part {
  const isNegated = /^-\S/.test(text.slice(start));
  const nameStart = start + (isNegated ? 1 : 0);
  const name = operator.exec(text.slice(nameStart))?.[1];
  const valueStart = nameStart + (name === undefined ? 0 : name.length + 1);
  const rest = text.slice(valueStart);
  const [quoted, plain] = [phrase.exec(rest), word.exec(rest)?.[0] ?? ''];
  return {
    start,
    valueStart,
    end: valueStart + (quoted?.[0] ?? plain).length,
    operator: name === undefined ? null : (name.toLowerCase() as Operator),
    value: (quoted?.[1] ?? plain).trim(),
    isQuoted: quoted !== null,
    isNegated,
  };
}

/** A value as it is written into a search. */
export const written = (value: string): string => {
  const clean = value.replace(/["“”„]/g, '').trim();
  return /\s/.test(clean) || clean === '' ? `"${clean}"` : clean;
};

/** A search without one of its parts. */
export function without(text: string, part: Part): string {
  return `${text.slice(0, part.start)}${text.slice(part.end)}`.replace(/\s+/g, ' ').trim();
}
