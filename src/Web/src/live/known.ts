import type { QueryClient } from '@tanstack/react-query';

const key = ['known-position'] as const;

/** Remembers that the log has got to a position: what is fetched from now on may not be older. */
export function knowPosition(queries: QueryClient, position: number): void {
  queries.setQueryData<number>(key, (known) => Math.max(known ?? 0, position));
}

/** What a read asks for so that it shows what has been told, by the feed or in answer to a write. */
export function atLeastKnown(queries: QueryClient): { atLeast?: number } {
  const position = queries.getQueryData<number>(key);
  return position === undefined ? {} : { atLeast: position };
}
