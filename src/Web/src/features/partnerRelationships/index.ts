export { usePartnershipEvents } from './events';
export { usePartners } from './partners';
export { type Show, shows, timelineQuery } from './queries';
export { RelationshipList } from './RelationshipList';
export { RelationshipPanel } from './RelationshipPanel';
export { RequestsCount } from './RequestsCount';
export { StandingBadge } from './StandingBadge';
export { Timeline } from './Timeline';
