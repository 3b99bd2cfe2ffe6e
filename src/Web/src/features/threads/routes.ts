import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inboxLayoutRoute } from '~/features/inbox';
import { blockOf } from './blocks';
import { blockQuery, type Thread, threadQuery } from './queries';

/** Where one begins to read: at the first message that is unread, else at the end. */
export const firstShown = (thread: Thread): number =>
  Math.max(1, Math.min(thread.readOrdinal + 1, thread.lastOrdinal));

export const threadRoute = createRoute({
  getParentRoute: () => inboxLayoutRoute,
  path: '/threads/$threadId',
  loader: async ({ context: { queries }, params: { threadId } }) => {
    const thread = await queries.ensureQueryData(threadQuery(threadId));
    await queries.prefetchQuery(blockQuery(threadId, blockOf(firstShown(thread))));
  },
  component: lazyRouteComponent(() => import('./ThreadPage'), 'ThreadPage'),
});
