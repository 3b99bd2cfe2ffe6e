import { expect, test } from 'vitest';
import { Formats } from './formats';

const now = new Date(2026, 10, 27, 12, 0);
const at = (...parts: [number, number, number, number]) => new Date(...parts, 5);

test('a list shows the time of today, the day of this week, else the date', () => {
  const en = new Formats('en');
  expect(en.shortOf(at(2026, 10, 27, 9), now)).toBe('09:05');
  expect(en.shortOf(at(2026, 10, 26, 23), now)).toBe('Yesterday');
  expect(en.shortOf(at(2026, 10, 23, 9), now)).toBe('Monday');
  expect(en.shortOf(at(2026, 10, 20, 9), now)).toBe('20 Nov');
  expect(en.shortOf(at(2025, 10, 20, 9), now)).toBe('20 Nov 2025');
});

test('a divider names today', () => {
  expect(new Formats('de').dividerOf(at(2026, 10, 27, 0), now)).toBe('Heute');
  expect(new Formats('de').dividerOf(at(2026, 10, 26, 0), now)).toBe('Gestern');
});
