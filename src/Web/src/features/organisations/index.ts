export { useOrganisationName } from './queries';
