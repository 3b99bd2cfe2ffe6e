import { useInfiniteQuery } from '@tanstack/react-query';
import { type RefObject, useCallback } from 'react';
import { useFormats, useTexts } from '~/i18n';
import { Button, EmptyState, ErrorNotice, Skeleton } from '~/ui';
import { upAndDown } from './arrows';
import { type Order, type SearchHit, searchQuery } from './queries';
import { ResultRow } from './ResultRow';
import styles from './Results.module.css';
import { texts } from './texts';
import { useEndInSight } from './useEndInSight';
import { useWayBack } from './useWayBack';

interface Props {
  q: string;
  order: Order;
  list: RefObject<HTMLUListElement | null>;
  /** Up from the first. */
  onLeaveUp: () => void;
  onOpen: () => void;
}

export function Results({ q, order, list, onLeaveUp, onOpen }: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const search = useInfiniteQuery(searchQuery(q, order, formats.zone));
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = search;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const end = useEndInSight(hasNextPage && !isFetchingNextPage && !isFetchNextPageError, more);
  const wayBack = useWayBack(`${q} ${order}`, list);
  const open = useCallback(
    (hit: SearchHit) => {
      wayBack.leaveAt(hit.messageId);
      onOpen();
    },
    [wayBack, onOpen],
  );

  if (search.isError && !search.data)
    return (
      <div className={styles.notice}>
        <ErrorNotice error={search.error} onRetry={() => void search.refetch()} />
      </div>
    );
  if (!search.data) return <Skeleton rows={6} />;
  const hits = search.data.pages.flatMap((page) => page.items);
  return (
    <div className={styles.results} data-stale={search.isPlaceholderData} aria-busy={search.isFetching}>
      <p className="said" role="status">
        {text.found(hits.length, hasNextPage)}
      </p>
      {search.data.pages[0]?.loosened && hits.length > 0 && (
        <p className={styles.loosened}>{text.loosened}</p>
      )}
      {hits.length === 0 ? (
        <EmptyState icon="search" title={text.nothingTitle}>
          {text.nothing}
        </EmptyState>
      ) : (
        <ul ref={list} aria-label={text.results} onKeyDown={upAndDown(onLeaveUp)}>
          {hits.map((hit) => (
            <li key={hit.messageId}>
              <ResultRow hit={hit} onOpen={open} />
            </li>
          ))}
        </ul>
      )}
      {isFetchingNextPage && <Skeleton rows={2} />}
      {isFetchNextPageError && <Button onClick={more}>{text.more}</Button>}
      <div ref={end} />
    </div>
  );
}
