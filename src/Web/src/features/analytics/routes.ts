import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '~/app/root';
import { growthSearch } from './view';

/** How the network grows. What one looks at is in the address. */
export const networkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/network',
  validateSearch: growthSearch,
  component: lazyRouteComponent(() => import('./NetworkPage'), 'NetworkPage'),
});
