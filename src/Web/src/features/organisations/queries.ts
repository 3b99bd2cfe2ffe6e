import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';
import { atLeastKnown } from '~/live';

export type Organisation = Schema<'OrganisationView'>;

/** What the directory is narrowed to; each but `q` must be met whole. */
export interface DirectoryFilters {
  q?: string;
  sector?: string;
  region?: string;
  capability?: string;
}

const pageSize = 50;

export const organisationKey = ['organisation'] as const;
export const directoryKey = ['directory'] as const;

/** A company, how it stands to one's own, and, of a partner, whom one can write to. */
export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: [...organisationKey, id] as const,
    queryFn: ({ client }) =>
      answerOf(api.GET('/api/organisations/{id}', { params: { path: { id }, query: atLeastKnown(client) } })),
  });

/** Companies by name. */
export const directoryQuery = (filters: DirectoryFilters) =>
  infiniteQueryOptions({
    queryKey: [...directoryKey, filters] as const,
    queryFn: ({ client, pageParam }) => {
      const page = { limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) };
      const query = { ...filters, ...page, ...atLeastKnown(client) };
      return answerOf(api.GET('/api/organisations', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** What a company is called; undefined until it is known, or when there is none to ask for. */
export function useOrganisationName(id: string | null | undefined): string | undefined {
  return useQuery({
    ...organisationQuery(id ?? ''),
    enabled: Boolean(id),
    select: (found) => found.organisation.name,
  }).data;
}
