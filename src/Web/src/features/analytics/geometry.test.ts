import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geometryOf, height, lineOf } from './geometry';

const charts = fc.record({
  kind: fc.constantFrom('lines' as const, 'bars' as const),
  width: fc.integer({ min: 200, max: 2000 }),
  values: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 400 }),
});

test('everything is drawn inside the chart, later to the right and more above', () => {
  fc.assert(
    fc.property(charts, ({ kind, width, values }) => {
      const { x, y } = geometryOf(kind, width, values.length, values);
      values.forEach((value, at) => {
        expect(x(at)).toBeGreaterThanOrEqual(0);
        expect(x(at)).toBeLessThanOrEqual(width);
        expect(y(value)).toBeGreaterThanOrEqual(0);
        expect(y(value)).toBeLessThanOrEqual(height);
        if (at > 0) expect(x(at)).toBeGreaterThan(x(at - 1));
      });
      expect(y(Math.max(...values))).toBeLessThanOrEqual(y(Math.min(...values)));
    }),
  );
});

test('pointing at a period finds it', () => {
  fc.assert(
    fc.property(charts, ({ kind, width, values }) => {
      const { x, at } = geometryOf(kind, width, values.length, values);
      for (const index of values.keys()) expect(at(x(index))).toBe(index);
      expect(at(-50)).toBe(0);
      expect(at(width + 50)).toBe(values.length - 1);
    }),
  );
});

test('a line goes through each of its values', () => {
  const geometry = geometryOf('lines', 260, 3, [0, 5, 10]);
  expect(lineOf(geometry, [0, 5, 10])).toBe('M46.0 186.0L146.0 98.0L246.0 10.0');
});
