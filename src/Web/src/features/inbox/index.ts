export { useInboxEvents } from './events';
export { PartnerThreads } from './PartnerThreads';
export { useCachedThreads } from './queries';
export { inboxLayoutRoute, inboxRoute } from './routes';
export { UnreadCount } from './UnreadCount';
