import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Refusal } from '~/api';
import { meQuery } from './me';
import { sessionHint } from './sessionHint';

/** What every route's loader is given. */
export interface RouterContext {
  queries: QueryClient;
}

/** The two routes that all others hang below; a feature names the one it wants as its parent. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: lazyRouteComponent(() => import('./NotFoundPage'), 'NotFoundPage'),
});

/** Everything that needs somebody signed in: shown inside the shell. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const toSignIn = () => redirect({ to: '/sign-in', search: { next: location.href } });
    if (!sessionHint.isSet()) throw toSignIn();
    try {
      await context.queries.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 401)) throw error;
      sessionHint.clear();
      throw toSignIn();
    }
  },
  component: lazyRouteComponent(() => import('./SignedIn'), 'SignedIn'),
});
