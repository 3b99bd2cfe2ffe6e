import { queryOptions, useQuery } from '@tanstack/react-query';
import { allPagesOf, answerOf, api, type Schema } from '~/api';
import { membersKey } from './queries';

/** Whoever is active in one's own company, by name. */
export const colleaguesQuery = queryOptions({
  queryKey: [...membersKey, 'active'] as const,
  queryFn: async () => {
    const all = await allPagesOf((query) => answerOf(api.GET('/api/members', { params: { query } })));
    return all.filter(({ status }) => status === 'active');
  },
});

export const useColleagues = (): readonly Schema<'MemberView'>[] => useQuery(colleaguesQuery).data ?? none;

const none: readonly never[] = [];
