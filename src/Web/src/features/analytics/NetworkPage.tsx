import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { EmptyState, ErrorNotice, Skeleton, Toolbar } from '~/ui';
import { Growth } from './Growth';
import { measures } from './measures';
import styles from './NetworkPage.module.css';
import { toDay } from './periods';
import { growthQuery } from './queries';
import { texts } from './texts';
import { ViewControls } from './ViewControls';
import { viewOf } from './view';

const route = getRouteApi('/signed-in/network');

/** How the network grows, or one's own company in it. */
export function NetworkPage() {
  const text = useTexts(texts);
  const { organisation, network } = useMe();
  const search = route.useSearch();
  const view = viewOf(search, toDay(new Date()));
  const isNone = view.from !== undefined && view.to !== undefined && view.from > view.to;
  const growth = useQuery({ ...growthQuery(view, organisation?.id ?? ''), enabled: !isNone });
  // That one's own company is one company is no news.
  const shown = measures.filter(({ id }) => !(view.isOwn && id === 'organisations'));

  return (
    <main className={styles.page}>
      <Toolbar>
        <h1>{text.title}</h1>
        <p className={styles.about}>
          <bdi>{view.isOwn ? organisation?.name : network?.name}</bdi>
        </p>
      </Toolbar>
      <ViewControls search={search} view={view} />
      {isNone || growth.data?.points.length === 0 ? (
        <EmptyState icon="chart" title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      ) : growth.error ? (
        <div className={styles.error}>
          <ErrorNotice error={growth.error} onRetry={() => void growth.refetch()} />
        </div>
      ) : !growth.data ? (
        <Skeleton rows={6} />
      ) : (
        <div className={styles.grid} aria-busy={growth.isPlaceholderData}>
          {shown.map((measure) => (
            <Growth key={measure.id} measure={measure} growth={growth.data} grain={view.grain} />
          ))}
        </div>
      )}
    </main>
  );
}
