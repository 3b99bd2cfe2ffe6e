export { useOrganisationEvents } from './events';
export { organisationQuery, useOrganisationName } from './queries';
export { companyRoute, organisationRoute, partnersLayoutRoute, partnersRoute } from './routes';
