import { expect, test } from 'vitest';
import { periodsOf } from './periods';

test('days, months and years go back over their borders', () => {
  expect(Object.fromEntries(periodsOf({ year: 2026, month: 1, day: 1 }))).toEqual({
    today: '2026-01-01',
    yesterday: '2025-12-31',
    thisMonth: '2026-01',
    lastMonth: '2025-12',
    thisYear: '2026',
    lastYear: '2025',
  });
  expect(Object.fromEntries(periodsOf({ year: 2026, month: 3, day: 31 })).lastMonth).toBe('2026-02');
});
