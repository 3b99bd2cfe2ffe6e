import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '~/app/root';

export const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/search',
  // A search that is a number, such as an order's, comes out of the address as one.
  validateSearch: ({ q, order }): { q?: string; order?: 'newest' } => ({
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(order === 'newest' ? { order } : {}),
  }),
  component: lazyRouteComponent(() => import('./SearchPage'), 'SearchPage'),
});
