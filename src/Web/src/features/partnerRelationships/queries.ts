import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';
import { atLeastKnown } from '~/live';

export type Relationship = Schema<'RelationshipView'>;
export type Step = Schema<'RelationshipStepView'>;
export type Status = Schema<'PartnershipStatus'>;

/** What the own company's relationships can be narrowed to. */
export const shows = ['active', 'received', 'sent', 'suspended', 'past'] as const;
export type Show = (typeof shows)[number];

const statusesOf: Record<Show, readonly [Status, ...Status[]]> = {
  active: ['active'],
  received: ['requested'],
  sent: ['requested'],
  suspended: ['suspended'],
  past: ['ended', 'declined', 'withdrawn', 'expired'],
};
const isShown: Partial<Record<Show, (relationship: Relationship) => boolean>> = {
  received: (relationship) => !relationship.requestedByUs,
  sent: (relationship) => relationship.requestedByUs,
};

const pageSize = 200;

/** All that is known of the own company's relationships. */
export const relationshipsKey = ['relationships'] as const;

export const relationshipQuery = (id: string) =>
  queryOptions({
    queryKey: [...relationshipsKey, 'one', id] as const,
    queryFn: ({ client }) =>
      answerOf(
        api.GET('/api/partner-relationships/{id}', {
          params: { path: { id }, query: atLeastKnown(client) },
        }),
      ),
  });

/** Every step of a relationship, oldest first. */
export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: [...relationshipsKey, 'timeline', id] as const,
    queryFn: async ({ client }) => {
      const params = { path: { id }, query: atLeastKnown(client) };
      return (await answerOf(api.GET('/api/partner-relationships/{id}/timeline', { params }))).items;
    },
  });

interface Place {
  /** Which of the statuses. */
  at: number;
  cursor: string | null;
}
type Found = Schema<'RelationshipViewPage'>;

/** Newest change first; where several statuses are shown, one after the other. */
export const relationshipsQuery = (show: Show) => {
  const statuses = statusesOf[show];
  return infiniteQueryOptions({
    queryKey: [...relationshipsKey, 'list', ...statuses] as const,
    queryFn: ({ client, pageParam: { at, cursor } }) => {
      const page = { limit: pageSize, ...(cursor === null ? {} : { cursor }), ...atLeastKnown(client) };
      const query = { status: statuses[at] ?? statuses[0], ...page };
      return answerOf(api.GET('/api/partner-relationships', { params: { query } }));
    },
    initialPageParam: { at: 0, cursor: null } as Place,
    getNextPageParam: (page: Found, _, { at }: Place): Place | null => {
      if (page.next !== null) return { at, cursor: page.next };
      return at + 1 < statuses.length ? { at: at + 1, cursor: null } : null;
    },
    select: ({ pages }: InfiniteData<Found, Place>) =>
      pages.flatMap((page) => page.items).filter(isShown[show] ?? (() => true)),
  });
};

/** How many requests wait for an answer of the own company. */
export const useRequestsToAnswer = (): number =>
  useInfiniteQuery(relationshipsQuery('received')).data?.length ?? 0;
