import { getRouteApi, Outlet, useMatchRoute } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import styles from './InboxLayout.module.css';
import { InboxPane } from './InboxPane';
import { texts } from './texts';

const route = getRouteApi('/signed-in/inbox-layout');

/** The list, and what is open beside it; on a phone one of the two. */
export function InboxLayout() {
  const text = useTexts(texts);
  const { filter } = route.useSearch();
  const isAlone = Boolean(useMatchRoute()({ to: '/inbox' }));
  return (
    <main className={styles.layout} data-open={!isAlone}>
      <section className={styles.list} aria-label={text.title}>
        <InboxPane filter={filter ?? 'all'} />
      </section>
      <div className={styles.open} data-pane={isAlone ? undefined : 'thread'}>
        <Outlet />
      </div>
    </main>
  );
}
