import { useInfiniteQuery } from '@tanstack/react-query';
import { directoryQuery, type Organisation } from './queries';

const sorted = (values: readonly string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b));

/** What the companies that have been looked at say of themselves: something to begin with, not all there is. */
export function useSuggestions(): Record<'sector' | 'region' | 'capability', readonly string[]> {
  const seen: Organisation[] =
    useInfiniteQuery(directoryQuery({})).data?.pages.flatMap((page) => page.items) ?? [];
  return {
    sector: sorted(seen.flatMap(({ sector }) => sector ?? [])),
    region: sorted(seen.flatMap(({ regions }) => regions)),
    capability: sorted(seen.flatMap(({ capabilities }) => capabilities)),
  };
}
