import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';

export type SearchHit = Schema<'SearchHit'>;
export type SearchPage = Schema<'SearchPage'>;

export const orders = ['relevance', 'newest'] as const;
export type Order = (typeof orders)[number];

const pageSize = 30;
/** New messages do not come into a search by themselves: it is asked anew after a while. */
const freshMs = 60_000;

/** Messages that a search finds. Its pages are of the moment at which it began: nothing shifts, nothing comes twice. */
export const searchQuery = (q: string, order: Order, zone: string) =>
  infiniteQueryOptions({
    queryKey: ['search', q, order, zone] as const,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/search', {
          signal,
          params: {
            query: {
              q,
              sort: order,
              zone,
              limit: pageSize,
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: SearchPage) => page.next,
    placeholderData: keepPreviousData,
    staleTime: freshMs,
  });
