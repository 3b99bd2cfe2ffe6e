import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryKey,
  useInfiniteQuery,
} from '@tanstack/react-query';
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
export const inboxQuery = (filter: Filter) => listQuery([...inboxKey, filter], { filter });

/** Those with one partner company. */
export const partnerQuery = (partner: string) => listQuery([...inboxKey, 'partner', partner], { partner });

const listQuery = (queryKey: readonly string[], of: { filter?: Filter; partner?: string }) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => {
      const page = { limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return answerOf(api.GET('/api/inbox', { params: { query: { ...of, ...page } } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: InboxPage) => page.next,
  });

/** Which of the lists a key stands for. */
export const filterOf = ([, name]: QueryKey): Filter => filters.find((filter) => filter === name) ?? 'all';

/** Unread messages over everything neither archived nor muted. */
export function useTotalUnread(): number {
  return (
    useInfiniteQuery({ ...inboxQuery('all'), select: (inbox) => inbox.pages[0]?.totalUnread ?? 0 }).data ?? 0
  );
}

/** The threads of the inbox as far as they are loaded here, the newest activity first. */
export function useCachedThreads(): readonly InboxItem[] {
  return (
    useInfiniteQuery({ ...inboxQuery('all'), select: (inbox) => inbox.pages.flatMap((page) => page.items) })
      .data ?? []
  );
}
