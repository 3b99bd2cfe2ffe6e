import { queryOptions, useQuery } from '@tanstack/react-query';
import { allPagesOf, answerOf, api } from '~/api';
import { type Relationship, relationshipsKey, type Status } from './queries';

const ofPartners: readonly Status[] = ['active', 'suspended', 'ended'];

/** The companies that one's own works with, or has worked with. */
const partnersQuery = queryOptions({
  queryKey: [...relationshipsKey, 'partners'] as const,
  queryFn: async () => {
    const all = await allPagesOf((query) =>
      answerOf(api.GET('/api/partner-relationships', { params: { query } })),
    );
    return all.filter(({ status }) => ofPartners.includes(status));
  },
});

export const usePartners = (): readonly Relationship[] => useQuery(partnersQuery).data ?? none;

const none: readonly never[] = [];
