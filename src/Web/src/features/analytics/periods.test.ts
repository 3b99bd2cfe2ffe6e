import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before, dayIn, grainOf, spanOf, toDay } from './periods';

test.each([
  ['2026-11-27', '2026-07-01', '2026-09-30'],
  ['2026-01-01', '2025-10-01', '2025-12-31'],
  ['2024-06-30', '2024-01-01', '2024-03-31'],
  ['2026-04-01', '2026-01-01', '2026-03-31'],
])('on %s the last quarter was from %s to %s', (today, from, to) =>
  expect(spanOf('quarter', today)).toEqual({ from, to }),
);

test('a year is the twelve months that end with this one', () => {
  expect(spanOf('year', '2026-11-27')).toEqual({ from: '2025-12-01', to: '2026-11-27' });
  expect(spanOf('year', '2026-12-01')).toEqual({ from: '2026-01-01', to: '2026-12-01' });
});

test('a span is cut as fine as can still be read', () => {
  expect(grainOf({ from: '2026-03-01', to: '2026-03-31' })).toBe('day');
  expect(grainOf(spanOf('quarter', '2026-11-27'))).toBe('week');
  expect(grainOf(spanOf('year', '2026-11-27'))).toBe('month');
  expect(grainOf(spanOf('all', '2026-11-27'))).toBe('month');
});

test('the period before is the one that the first one follows', () => {
  expect(before('2026-03-31', 'month')).toBe('2026-02-01');
  expect(before('2026-01-15', 'month')).toBe('2025-12-01');
  expect(before('2026-03-02', 'week')).toBe('2026-02-23');
  expect(before('2026-03-01', 'day')).toBe('2026-02-28');
});

test('days are taken, everything else is not', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (at) => {
        expect(dayIn(toDay(at))).toBe(toDay(at));
      },
    ),
  );
  for (const other of [
    '2026-02-30',
    '2026-13-01',
    '1969-12-31',
    '2100-01-01',
    '26-01-01',
    '',
    20260101,
    null,
  ])
    expect(dayIn(other)).toBeUndefined();
});
