import type { QueryClient, QueryFilters, QueryKey } from '@tanstack/react-query';

/** Changes what is shown, as an event tells. What was known to be old stays so: only a fetch makes it new. */
export function fold<T>(queries: QueryClient, queryKey: QueryKey, change: (data: T) => T): void {
  const query = queries.getQueryCache().find<T>({ queryKey, exact: true });
  if (query?.state.data === undefined) return;
  const wasOld = query.state.isInvalidated;
  queries.setQueryData<T>(queryKey, change(query.state.data));
  if (wasOld) query.invalidate();
}

/**
 * Asks anew for what an event has made old. An answer that is on its way may be from before the event: it is not what
 * counts, or where it is waited for, it is asked for once more.
 */
export async function askAnew(queries: QueryClient, filters: QueryFilters): Promise<void> {
  const waitedFor = queries
    .getQueryCache()
    .findAll({ ...filters, fetchStatus: 'fetching' })
    // All others are asked for again by being invalidated.
    .filter((query) => query.state.data === undefined || !query.isActive());
  await Promise.allSettled(waitedFor.map((query) => query.promise));
  await queries.invalidateQueries(filters);
}
