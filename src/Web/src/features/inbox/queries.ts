import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';

export type InboxItem = Schema<'InboxItem'>;
export type InboxPage = Schema<'InboxPage'>;
export type Inbox = InfiniteData<InboxPage, string | null>;

export const filters = ['all', 'unread', 'mentions', 'pinned', 'archived'] as const;
export type Filter = (typeof filters)[number];

const pageSize = 50;

/** All of the inbox's lists. */
export const inboxKey = ['inbox'] as const;

/** Threads by newest activity, a page at a time. */
export const inboxQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey, filter] as const,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/inbox', {
          params: {
            query: { filter, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: InboxPage) => page.next,
  });

/** Unread messages over everything neither archived nor muted. */
export function useTotalUnread(): number {
  return (
    useInfiniteQuery({ ...inboxQuery('all'), select: (inbox) => inbox.pages[0]?.totalUnread ?? 0 }).data ?? 0
  );
}
