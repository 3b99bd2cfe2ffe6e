import { QueryClient, type QueryKey, type QueryPersister } from '@tanstack/react-query';
import { Refusal } from '~/api';

const retries = 3;

/** What the server refuses once it refuses again; what passes is tried again after as long as it asks for. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // That there is a network says little: what cannot be reached says so.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        persister: orAsItWas,
        // What happens is told by the feed: nothing grows old by itself.
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => error instanceof Refusal && error.isPassing && failures < retries,
        retryDelay: (failures, error) =>
          error instanceof Refusal && error.retryAfter !== undefined
            ? error.retryAfter * 1000
            : 300 * 2 ** failures,
      },
    },
  });
}

const kept = new Set(['me', 'inbox', 'thread', 'organisation', 'directory', 'relationships', 'members']);

/** What may be read without a connection, on this device. */
export const isKept = (key: QueryKey): boolean =>
  kept.has(String(key[0])) && !['receipts', 'history'].includes(String(key[2]));

/** Asks the server; where it cannot be reached, shows what was last known here, until it can. */
const orAsItWas: QueryPersister = async (ask, context, query) => {
  // As in TanStack's own persisters: the function is the query's, whatever its page is called.
  const answer = async () => (ask as (of: typeof context) => unknown)(context);
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal && isKept(query.queryKey))) throw error;
    // Only now: whoever is connected does not load it for this.
    const { reads } = await import('~/offline');
    // Not to be seen any more: nor is anything below it, such as a thread's messages.
    if ([403, 404].includes(error.status)) await reads.forget(query.queryKey.slice(0, 2));
    if (!error.isPassing || query.state.data !== undefined) throw error;
    const data = await reads.get(query.queryHash);
    if (data === undefined) throw error;
    setTimeout(() => query.invalidate());
    return data;
  }
};
