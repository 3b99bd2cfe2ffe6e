import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inboxLayoutRoute } from '~/features/inbox';
import { blockOf } from './blocks';
import { blockQuery, type Thread, threadQuery } from './queries';
import type { Shared } from './sharing/shared';

/** Where one begins to read: at the first message that is unread, else at the end. */
export const firstShown = (thread: Thread): number =>
  Math.max(1, Math.min(thread.readOrdinal + 1, thread.lastOrdinal));

export const threadRoute = createRoute({
  getParentRoute: () => inboxLayoutRoute,
  path: '/threads/$threadId',
  // The message that somebody looks for, by its ordinal.
  validateSearch: ({ at }): { at?: number } =>
    typeof at === 'number' && Number.isInteger(at) && at > 0 ? { at } : {},
  loaderDeps: ({ search: { at } }) => ({ at }),
  loader: async ({ context: { queries }, params: { threadId }, deps: { at } }) => {
    const thread = await queries.ensureQueryData(threadQuery(threadId));
    await queries.prefetchQuery(blockQuery(threadId, blockOf(at ?? firstShown(thread))));
  },
  component: lazyRouteComponent(() => import('./ThreadPage'), 'ThreadPage'),
});

export const newThreadRoute = createRoute({
  getParentRoute: () => inboxLayoutRoute,
  path: '/new',
  // The partnership that one wants to write in.
  validateSearch: (search): { with?: string } =>
    typeof search.with === 'string' && search.with !== '' ? { with: search.with } : {},
  component: lazyRouteComponent(() => import('./starting/NewThreadPage'), 'NewThreadPage'),
});

export const shareRoute = createRoute({
  getParentRoute: () => inboxLayoutRoute,
  // Other apps on the device come here (vite.config.ts, share_target).
  path: '/share',
  validateSearch: (search): Shared =>
    Object.fromEntries(
      (['title', 'text', 'url'] as const)
        // A text that is a number comes out of the address as one.
        .filter((name) => ['string', 'number'].includes(typeof search[name]))
        .map((name) => [name, String(search[name])]),
    ),
  component: lazyRouteComponent(() => import('./sharing/SharePage'), 'SharePage'),
});
