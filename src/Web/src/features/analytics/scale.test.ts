import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyNth, lowestOf, ticksOf } from './scale';

test('ticks enclose what is shown, in a few even and whole steps', () => {
  const amounts = fc.integer({ min: 0, max: 2 ** 31 });
  fc.assert(
    fc.property(amounts, amounts, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const ticks = ticksOf(low, high);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0))).size).toBe(1);
    }),
  );
});

test.each([
  [0, 0, [0, 1]],
  [0, 12, [0, 5, 10, 15]],
  [0, 81, [0, 50, 100]],
  [9_950, 10_040, [9_950, 10_000, 10_050]],
])('from %i to %i', (low, high, ticks) => expect(ticksOf(low, high)).toEqual(ticks));

test('an axis begins at nothing where growth can be seen from there', () => {
  expect(lowestOf([5, 7, 12])).toBe(0);
  expect(lowestOf([11, 12])).toBe(0);
  expect(lowestOf([10_000, 10_040])).toBe(10_000);
  expect(lowestOf([0, 0])).toBe(0);
});

test('labels do not stand in each other’s way', () => {
  expect(everyNth(12, 600, 50)).toBe(1);
  expect(everyNth(53, 600, 50)).toBe(5);
});
