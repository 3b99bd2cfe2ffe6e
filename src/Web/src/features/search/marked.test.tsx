import { render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './marked';
import { Snippet } from './Snippet';

const ranges = fc.array(fc.record({ start: fc.nat(40), length: fc.nat(20) }));

test('a snippet comes out whole, whatever the ranges', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), ranges, (text, matches) => {
      expect(
        piecesOf({ text, matches })
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('what was found is marked and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), ranges, (text, matches) => {
      const marks = piecesOf({ text, matches }).flatMap((piece) =>
        Array(piece.text.length).fill(piece.isMatch),
      );
      expect(marks).toEqual(
        Array.from({ length: text.length }, (_, at) =>
          matches.some(({ start, length }) => start <= at && at < start + length),
        ),
      );
    }),
  );
});

// T13: what somebody wrote is text.
test('markup in a message is shown, not made', () => {
  const text = '<img src=x onerror=alert(1)> & more';
  const { container } = render(<Snippet snippet={{ text, matches: [{ start: 1, length: 3 }] }} />);
  expect(container.textContent).toBe(text);
  expect(container.querySelectorAll('*').length).toBe(1);
  expect(container.querySelector('mark')?.textContent).toBe('img');
});
