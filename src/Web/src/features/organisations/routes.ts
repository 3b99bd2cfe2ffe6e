import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { meQuery } from '~/app/me';
import { signedInRoute } from '~/app/root';
import { adminLayoutRoute } from '~/features/members';
import { type Show, shows } from '~/features/partnerRelationships';
import { type DirectoryFilters, organisationQuery } from './queries';

/** What the list shows: relationships in one state, or the directory, narrowed by filters. */
export interface PartnersSearch extends DirectoryFilters {
  show?: Show;
}

const longest: Record<keyof DirectoryFilters, number> = { q: 200, sector: 100, region: 100, capability: 100 };

/** The list of the address: what the server would refuse is left out. */
export function partnersSearch(search: Record<string, unknown>): PartnersSearch {
  const show = shows.find((known) => known === search.show);
  if (show) return { show };
  const filters = Object.entries(longest).flatMap(([name, most]) => {
    // The router reads what looks like a number as one.
    const text = String(search[name] ?? '').trim();
    return text === '' || text.length > most ? [] : [[name, text] as const];
  });
  return Object.fromEntries(filters);
}

/** The list beside the company that is open. What it shows stays in the address while one goes from one to the next. */
export const partnersLayoutRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'partners-layout',
  validateSearch: partnersSearch,
  component: lazyRouteComponent(() => import('./PartnersLayout'), 'PartnersLayout'),
});

export const partnersRoute = createRoute({
  getParentRoute: () => partnersLayoutRoute,
  path: '/partners',
  component: lazyRouteComponent(() => import('./NothingOpen'), 'NothingOpen'),
});

export const organisationRoute = createRoute({
  getParentRoute: () => partnersLayoutRoute,
  path: '/partners/$organisationId',
  loader: ({ context: { queries }, params: { organisationId } }) =>
    queries.ensureQueryData(organisationQuery(organisationId)),
  component: lazyRouteComponent(() => import('./OrganisationPage'), 'OrganisationPage'),
});

/** What one's own company says of itself, among what administrators look after. */
export const companyRoute = createRoute({
  getParentRoute: () => adminLayoutRoute,
  path: '/admin/company',
  loader: async ({ context: { queries } }) => {
    const { organisation } = await queries.ensureQueryData(meQuery);
    if (organisation) await queries.ensureQueryData(organisationQuery(organisation.id));
  },
  component: lazyRouteComponent(() => import('./CompanyPage'), 'CompanyPage'),
});
