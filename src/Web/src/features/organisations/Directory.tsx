import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import { ButtonLink, EmptyState, ErrorNotice, Skeleton, VirtualRows } from '~/ui';
import styles from './Directory.module.css';
import { DirectoryFilter } from './DirectoryFilter';
import { OrganisationRow } from './OrganisationRow';
import { directoryQuery } from './queries';
import { texts } from './texts';

const route = getRouteApi('/signed-in/partners-layout');
const rowHeight = 82;

/** Every company that wants to be found, narrowed by what the address says. */
export function Directory() {
  const { show: _, ...filters } = route.useSearch();
  return (
    <div className={styles.directory}>
      <DirectoryFilter filters={filters} />
      <Found />
    </div>
  );
}

function Found() {
  const text = useTexts(texts);
  const { show: _, ...filters } = route.useSearch();
  const found = useInfiniteQuery(directoryQuery(filters));
  const isNarrowed = Object.keys(filters).length > 0;

  if (found.error)
    return (
      <div className={styles.error}>
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      </div>
    );
  if (!found.data) return <Skeleton rows={8} />;
  const organisations = found.data.pages.flatMap((page) => page.items);
  if (organisations.length === 0)
    return (
      <EmptyState
        icon="company"
        title={isNarrowed ? text.noneFoundTitle : text.emptyTitle}
        action={
          isNarrowed && (
            <ButtonLink to="." search={{}}>
              {text.showAll}
            </ButtonLink>
          )
        }
      >
        {isNarrowed ? text.noneFound : text.empty}
      </EmptyState>
    );
  return (
    <VirtualRows
      label={text.companies}
      items={organisations}
      keyOf={(organisation) => organisation.id}
      rowHeight={rowHeight}
      row={(organisation) => <OrganisationRow organisation={organisation} filters={filters} />}
      onEnd={() => {
        if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
      }}
    />
  );
}
