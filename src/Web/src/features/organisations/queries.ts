import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '~/api';

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => answerOf(api.GET('/api/organisations/{id}', { params: { path: { id } } })),
  });

/** What a company is called; undefined until it is known, or when there is none to ask for. */
export function useOrganisationName(id: string | null | undefined): string | undefined {
  return useQuery({
    ...organisationQuery(id ?? ''),
    enabled: Boolean(id),
    select: (found) => found.organisation.name,
  }).data;
}
