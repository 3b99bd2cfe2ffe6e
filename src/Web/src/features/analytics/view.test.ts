import { expect, test } from 'vitest';
import { growthSearch, viewOf } from './view';

const today = '2026-11-27';

test('at first one sees the last twelve months of the network', () => {
  expect(viewOf(growthSearch({}), today)).toEqual({
    range: 'year',
    from: '2025-12-01',
    to: today,
    grain: 'month',
    isOwn: false,
  });
});

test('a range is counted back from the day as of which one looks', () => {
  const view = viewOf(growthSearch({ range: 'quarter', asOf: '2026-05-31' }), today);
  expect(view).toMatchObject({ from: '2026-01-01', to: '2026-03-31', grain: 'week', asOf: '2026-05-31' });
});

test('chosen days go before a range, and end where what is known ends', () => {
  const view = viewOf(growthSearch({ range: 'all', from: '2026-11-01', to: '2027-11-01' }), today);
  expect(view).toMatchObject({ from: '2026-11-01', to: today, grain: 'day' });
  expect(view.range).toBeUndefined();
});

test('what an address says that cannot be is left out', () => {
  expect(
    growthSearch({
      range: 'year',
      grain: 'hour',
      from: '2026-05-01',
      to: '2026-04-01',
      asOf: 'now',
      own: 'yes',
    }),
  ).toEqual({});
});
