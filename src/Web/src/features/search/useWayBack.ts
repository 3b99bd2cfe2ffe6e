import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo } from 'react';

/**
 * Whoever comes back from what they opened stands where they left the list. It is kept with the cache of queries, as
 * long as what was found is, and goes with it.
 */
export function useWayBack(search: string, list: RefObject<HTMLElement | null>) {
  const queries = useQueryClient();
  const key = useMemo(() => ['search left at', search] as const, [search]);
  useEffect(() => {
    const left = queries.getQueryData<string>(key);
    if (left === undefined) return;
    queries.removeQueries({ queryKey: key });
    const link = list.current?.querySelector<HTMLElement>(`[data-result="${CSS.escape(left)}"]`);
    link?.scrollIntoView({ block: 'center' });
    link?.focus({ preventScroll: true });
  }, [queries, key, list]);
  return useMemo(() => ({ leaveAt: (id: string) => queries.setQueryData(key, id) }), [queries, key]);
}
