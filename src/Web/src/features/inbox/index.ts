export { useInboxEvents } from './events';
export { inboxLayoutRoute, inboxRoute } from './routes';
export { UnreadCount } from './UnreadCount';
