import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operators, partsOf, without, written } from './parts';

const told = (text: string) =>
  partsOf(text).map(
    ({ operator, value, isQuoted, isNegated }) =>
      `${isNegated ? 'not ' : ''}${operator ?? 'text'} ${isQuoted ? `"${value}"` : value}`,
  );

test.each([
  ['late  delivery', ['text late', 'text delivery']],
  ['"late delivery" deliv*', ['text "late delivery"', 'text deliv*']],
  ['from:ann -from:"Bob Ray"', ['from ann', 'not from "Bob Ray"']],
  ['FROM:me „Zug um Zug“', ['from me', 'text "Zug um Zug"']],
  ['e-mail - x', ['text e-mail', 'text -', 'text x']],
  ['in:', ['in ']],
  ['on:2026-03 "never closed', ['on 2026-03', 'text "never closed"']],
  ['from:ann"x y"', ['from ann', 'text "x y"']],
  ['nofrom:ann http://a.example', ['text nofrom:ann', 'text http://a.example']],
])('%s', (text, parts) => expect(told(text)).toEqual(parts));

const searches = fc
  .array(fc.oneof(fc.string(), fc.constantFrom(...operators.map((name) => `${name}:`), '"', '-', ' ', '“')))
  .map((pieces) => pieces.join(''));

test('nothing that was written is in no part, and parts follow each other', () => {
  fc.assert(
    fc.property(searches, (text) => {
      let at = 0;
      for (const part of partsOf(text)) {
        expect(text.slice(at, part.start).trim()).toBe('');
        expect(part.start).toBeLessThanOrEqual(part.valueStart);
        expect(part.end).toBeGreaterThan(part.start);
        at = part.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test('a name that is written into a search is read from it again', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((name) => /[\p{L}\p{N}]/u.test(name)),
      (name) => {
        const [part, ...others] = partsOf(`from:${written(name)} more`);
        expect(part?.value).toBe(name.replace(/["“”„]/g, '').trim());
        expect(others.map((other) => other.value)).toEqual(['more']);
      },
    ),
  );
});

test('a filter is taken away alone', () => {
  const text = 'late from:"Ann Smith" delivery';
  const filter = partsOf(text).find((part) => part.operator !== null);
  expect(filter && without(text, filter)).toBe('late delivery');
});
