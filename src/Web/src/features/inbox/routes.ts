import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { meQuery } from '~/app/me';
import { signedInRoute } from '~/app/root';
import { type Filter, filters, inboxQuery } from './queries';

/** The list beside whatever is open. The filter stays in the address while one goes from thread to thread. */
export const inboxLayoutRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'inbox-layout',
  validateSearch: (search): { filter?: Filter } => {
    const filter = filters.find((known) => known === search.filter);
    return filter === undefined || filter === 'all' ? {} : { filter };
  },
  loaderDeps: ({ search }) => search,
  // Begun, not waited for: the list shows itself when it is there.
  loader: async ({ context: { queries }, deps }) => {
    const { isOperator } = await queries.ensureQueryData(meQuery);
    if (!isOperator) void queries.prefetchInfiniteQuery(inboxQuery(deps.filter ?? 'all'));
  },
  component: lazyRouteComponent(() => import('./InboxLayout'), 'InboxLayout'),
});

export const inboxRoute = createRoute({
  getParentRoute: () => inboxLayoutRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./NothingOpen'), 'NothingOpen'),
});
