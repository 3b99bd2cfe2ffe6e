import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { signInRoute } from '~/features/identity';
import { inboxLayoutRoute, inboxRoute } from '~/features/inbox';
import { threadRoute } from '~/features/threads';
import { Failed } from './Failed';
import { homeRoute } from './home';
import { rootRoute, signedInRoute } from './root';

const routes = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  signedInRoute.addChildren([inboxLayoutRoute.addChildren([inboxRoute, threadRoute])]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    defaultErrorComponent: Failed,
    defaultPreload: 'intent',
    // The cache of queries decides what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
