import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '~/app/root';
import { type MembersShow, membersQuery, membersShows } from './queries';

/** What administrators look after. Other features hang their part below it. */
export const adminLayoutRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'admin-layout',
  component: lazyRouteComponent(() => import('./AdminLayout'), 'AdminLayout'),
});

export interface MembersSearch {
  show?: MembersShow;
  find?: string;
}

export const membersLayoutRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  id: 'members-layout',
  validateSearch: (search): MembersSearch => {
    const show = membersShows.find((known) => known === search.show);
    const find = String(search.find ?? '').trim();
    return { ...(show ? { show } : {}), ...(find ? { find } : {}) };
  },
  loader: ({ context }) => {
    void context.queries.prefetchInfiniteQuery(membersQuery);
  },
  component: lazyRouteComponent(() => import('./MembersLayout'), 'MembersLayout'),
});

export const membersRoute = createRoute({
  getParentRoute: () => membersLayoutRoute,
  path: '/admin/members',
  component: lazyRouteComponent(() => import('./NothingOpen'), 'NothingOpen'),
});

export const inviteRoute = createRoute({
  getParentRoute: () => membersLayoutRoute,
  path: '/admin/members/invite',
  // Whom to invite again.
  validateSearch: (search): { email?: string; name?: string } => ({
    ...(typeof search.email === 'string' ? { email: search.email } : {}),
    ...(typeof search.name === 'string' ? { name: search.name } : {}),
  }),
  component: lazyRouteComponent(() => import('./InvitePage'), 'InvitePage'),
});

export const memberRoute = createRoute({
  getParentRoute: () => membersLayoutRoute,
  path: '/admin/members/$memberId',
  component: lazyRouteComponent(() => import('./MemberPage'), 'MemberPage'),
});
