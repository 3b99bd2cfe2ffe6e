import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';

export type Me = Schema<'MeAnswer'>;

/** Who is signed in. Does not change while a session lasts. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/auth/me')),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is signed in, anywhere below the signed-in route. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Whether somebody may speak for the company and look after its people. */
export const isAdministrator = (me: Me): boolean =>
  me.roles.some((role) => role === 'owner' || role === 'admin');
