import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, api, type Schema } from '~/api';
import { atLeastKnown } from '~/live';

export type Member = Schema<'MemberView'>;
export type Role = Schema<'Role'>;
type Found = Schema<'MemberViewPage'>;

export const membersShows = [
  'active',
  'invited',
  'deactivated',
] as const satisfies readonly Member['status'][];
export type MembersShow = (typeof membersShows)[number];

const pageSize = 200;

export const membersKey = ['members'] as const;

/** The own company's members by name, invited and deactivated ones included. */
export const membersQuery = infiniteQueryOptions({
  queryKey: membersKey,
  queryFn: ({ client, pageParam }) => {
    const page = { limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) };
    return answerOf(api.GET('/api/members', { params: { query: { ...page, ...atLeastKnown(client) } } }));
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page: Found) => page.next,
  select: ({ pages }: InfiniteData<Found, string | null>) => pages.flatMap((page) => page.items),
});

/** One of the members. The server gives them by name, a page at a time: it is looked for until it is found. */
export function useMember(id: string) {
  const members = useInfiniteQuery(membersQuery);
  const member = members.data?.find(({ memberId }) => memberId === id);
  const isMissing = members.data !== undefined && !member;
  const { hasNextPage, isFetching, fetchNextPage } = members;
  useEffect(() => {
    if (isMissing && hasNextPage && !isFetching) void fetchNextPage();
  }, [isMissing, hasNextPage, isFetching, fetchNextPage]);
  return { ...members, member, isMissing: isMissing && !hasNextPage };
}
