import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './links';

test('an address becomes a link, without the end of the sentence', () => {
  expect(piecesOf('See https://acme.example/a?b=1, (http://x.example).')).toEqual([
    { text: 'See ' },
    { text: 'https://acme.example/a?b=1', href: 'https://acme.example/a?b=1' },
    { text: ', (' },
    { text: 'http://x.example', href: 'http://x.example' },
    { text: ').' },
  ]);
});

test('whoever is addressed stands out, by the whole of their name', () => {
  expect(piecesOf('@Ann Lee and @Ann: see https://a.example/@Ann', ['Ann', 'Ann Lee'])).toEqual([
    { text: '@Ann Lee', isName: true },
    { text: ' and ' },
    { text: '@Ann', isName: true },
    { text: ': see ' },
    { text: 'https://a.example/@Ann', href: 'https://a.example/@Ann' },
  ]);
  expect(piecesOf('@Bob', ['Ann'])).toEqual([{ text: '@Bob' }]);
});

test('nothing of a text is lost, and only the web is linked', () => {
  const bits = fc.constantFrom(
    'https://a.example',
    'javascript:alert(1)',
    ' ',
    'data:text/html,x',
    '.',
    'http://',
    '<b>',
    '@b',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string())), (parts) => {
      const body = parts.join('');
      const pieces = piecesOf(body, ['b', '']);
      expect(pieces.map((p) => p.text).join('')).toBe(body);
      for (const { href } of pieces) expect(href ?? 'https://').toMatch(/^https?:\/\//);
    }),
  );
});
