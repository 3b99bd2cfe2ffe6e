import { queryOptions } from '@tanstack/react-query';
import { allPagesOf, answerOf, api, type Schema } from '~/api';

export type Partnership = Schema<'RelationshipView'>;

/** The companies that one can write to now, by name. */
export const activePartnershipsQuery = queryOptions({
  queryKey: ['relationships', 'active'] as const,
  queryFn: async (): Promise<Partnership[]> => {
    const all = await allPagesOf((query) =>
      answerOf(api.GET('/api/partner-relationships', { params: { query: { status: 'active', ...query } } })),
    );
    return all.sort((a, b) => a.partnerName.localeCompare(b.partnerName));
  },
});
