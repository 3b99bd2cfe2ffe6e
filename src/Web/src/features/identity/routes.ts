import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '~/app/root';

/** Where one wanted to go; another site must not send people from our sign-in to itself. */
export function ownAddress(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => {
    const next = ownAddress(search.next);
    return next === undefined ? {} : { next };
  },
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
});
