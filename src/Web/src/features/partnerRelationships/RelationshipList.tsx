import { useInfiniteQuery } from '@tanstack/react-query';
import { useTexts } from '~/i18n';
import { EmptyState, ErrorNotice, Skeleton, VirtualRows } from '~/ui';
import { relationshipsQuery, type Show } from './queries';
import { RelationshipRow } from './RelationshipRow';
import { texts } from './texts';

const rowHeight = 82;

/** The own company's relationships that are in one state. */
export function RelationshipList({ show }: { show: Show }) {
  const text = useTexts(texts);
  const found = useInfiniteQuery(relationshipsQuery(show));
  const isLooking = found.isPending || found.hasNextPage;

  if (found.error) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data?.length && !isLooking)
    return (
      <EmptyState icon="company" title={text.emptyTitle(show)}>
        {text.empty(show)}
      </EmptyState>
    );
  if (!found.data) return <Skeleton rows={8} />;
  return (
    <VirtualRows
      label={text.relationships}
      items={found.data}
      keyOf={(relationship) => relationship.id}
      rowHeight={rowHeight}
      row={(relationship) => <RelationshipRow relationship={relationship} show={show} />}
      onEnd={() => {
        if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
      }}
    />
  );
}
