import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { networkRoute } from '~/features/analytics';
import { invitationRoute, settingsRoute, signInRoute } from '~/features/identity';
import { inboxLayoutRoute, inboxRoute } from '~/features/inbox';
import {
  adminLayoutRoute,
  inviteRoute,
  memberRoute,
  membersLayoutRoute,
  membersRoute,
} from '~/features/members';
import {
  companyRoute,
  organisationRoute,
  partnersLayoutRoute,
  partnersRoute,
} from '~/features/organisations';
import { searchRoute } from '~/features/search';
import { newThreadRoute, shareRoute, threadRoute } from '~/features/threads';
import { Failed } from './Failed';
import { homeRoute } from './home';
import { rootRoute, signedInRoute } from './root';

const routes = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  invitationRoute,
  signedInRoute.addChildren([
    inboxLayoutRoute.addChildren([inboxRoute, newThreadRoute, shareRoute, threadRoute]),
    partnersLayoutRoute.addChildren([partnersRoute, organisationRoute]),
    networkRoute,
    searchRoute,
    settingsRoute,
    adminLayoutRoute.addChildren([
      membersLayoutRoute.addChildren([membersRoute, inviteRoute, memberRoute]),
      companyRoute,
    ]),
  ]),
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

  interface HistoryState {
    /** A search has led here. */
    wasFound?: boolean;
  }
}
