import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from './root';

/** There is no page at the root: one begins in the inbox. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});
