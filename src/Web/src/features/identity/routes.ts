import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedInRoute } from '~/app/root';
import { refusedOf } from './refused';

/** Where one wanted to go; another site must not send people from our sign-in to itself. */
export function ownAddress(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;
}

interface SignInSearch {
  next?: string;
  /** The name of a company's own sign-in. */
  company?: string;
  /** Why a sign-in there led back here. */
  refused?: string;
}

function signInSearch(search: Record<string, unknown>): SignInSearch {
  const next = ownAddress(search.next);
  return {
    ...(next === undefined ? {} : { next }),
    ...(typeof search.company === 'string' ? { company: search.company } : {}),
    ...refusedOf(search),
  };
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
});

export const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings',
  validateSearch: refusedOf,
  component: lazyRouteComponent(() => import('./settings/SettingsPage'), 'SettingsPage'),
});

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('./InvitationPage'), 'InvitationPage'),
});
