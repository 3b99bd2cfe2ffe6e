import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';
import { before } from './periods';
import type { GrowthView } from './view';

export type GrowthPoint = Schema<'GrowthPoint'>;

export interface Growth {
  points: readonly GrowthPoint[];
  /** What there was when the first of them began; null when it began with nothing. */
  start: GrowthPoint | null;
}

/** Grows by itself from day to day; looked at again after a minute. */
const freshMs = 60_000;

/** The totals at the end of each period. */
export const growthQuery = (view: GrowthView, mine: string) => {
  const { from, to, grain, asOf, isOwn } = view;
  const query = {
    grain,
    // One period more than is shown: it tells what the first one began with.
    ...(from ? { from: before(from, grain) } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
    ...(isOwn ? { organisationId: mine } : {}),
  };
  return queryOptions({
    queryKey: ['growth', query] as const,
    queryFn: async (): Promise<Growth> => {
      const { items } = await answerOf(api.GET('/api/analytics/growth', { params: { query } }));
      return from ? { points: items.slice(1), start: items[0] ?? null } : { points: items, start: null };
    },
    staleTime: freshMs,
    placeholderData: keepPreviousData,
  });
};
