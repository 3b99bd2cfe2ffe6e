import { QueryClient } from '@tanstack/react-query';
import { Refusal } from '~/api';

const retries = 3;

/** What the server refuses once it refuses again; what passes is tried again after as long as it asks for. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
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
