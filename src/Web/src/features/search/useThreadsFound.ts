import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '~/api';
import { written } from './parts';
import type { SearchHit } from './queries';

const pauseMs = 200;
const shortest = 2;
/** A thread is found by its messages: those of the liveliest may be all that is looked at. */
const looked = 100;

/** Threads by their subject, the newest message first, as far as the server is asked: after a pause. */
export function useThreadsFound(subject: string): readonly SearchHit[] {
  const [settled] = useDebouncedValue(subject.trim(), pauseMs);
  const found = useQuery({
    queryKey: ['threads found', settled],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/search', {
          signal,
          params: { query: { q: `in:${written(settled)}`, sort: 'newest', limit: looked } },
        }),
      ),
    enabled: settled.length >= shortest,
    placeholderData: keepPreviousData,
    select: ({ items }) =>
      [...new Map(items.toReversed().map((hit) => [hit.threadId, hit])).values()].reverse(),
  });
  return settled.length >= shortest ? (found.data ?? []) : [];
}
