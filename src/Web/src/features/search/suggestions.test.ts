import { expect, test } from 'vitest';
import { type Known, suggestionsFor } from './suggestions';

const known: Known = {
  people: ['Lukas Amsel', 'Ülkü Demir', 'Ann van der Berg'],
  partners: ['Brenner Antriebstechnik GmbH'],
  subjects: ['Late delivery of K5'],
  periods: [
    { name: 'Today', value: '2026-11-27' },
    { name: 'Last month', value: '2026-10' },
  ],
  kindNames: { internal: 'Intern', external: 'Extern', announcement: 'Ankündigung' },
  recent: ['invoice from:me'],
};

/** What would be written, with `|` where the caret is. */
function completed(marked: string): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end, all } = suggestionsFor(text, caret, known);
  return all.map(({ insert }) => text.slice(0, start) + insert + text.slice(end));
}

test.each([
  ['|', ['invoice from:me']],
  ['late fr|', ['late from:']],
  ['-fr|', ['-from:']],
  ['-af|', []],
  ['late luk|', ['late from:"Lukas Amsel"']],
  ['l|', []],
  ['from:|', ['from:me', 'from:"Lukas Amsel"', 'from:"Ülkü Demir"', 'from:"Ann van der Berg"']],
  ['from:ulk| late', ['from:"Ülkü Demir" late']],
  ['from:"van d|', ['from:"Ann van der Berg"']],
  ['with:bren|', ['with:"Brenner Antriebstechnik GmbH"']],
  ['in:del|', ['in:"Late delivery of K5"']],
  ['kind:ex|', ['kind:external']],
  ['kind:ank|', ['kind:announcement']],
  ['on:last|', ['on:2026-10']],
  ['after:2026-1|', ['after:2026-11-27', 'after:2026-10']],
  ['late | delivery', []],
  ['"from|"', []],
])('%s', (text, all) => expect(completed(text)).toEqual(all));

test('Enter completes a value that has been begun, and searches otherwise', () => {
  expect(suggestionsFor('from:lu', 7, known).isExpected).toBe(true);
  expect(suggestionsFor('from:', 5, known).isExpected).toBe(false);
  expect(suggestionsFor('fr', 2, known).isExpected).toBe(false);
});
