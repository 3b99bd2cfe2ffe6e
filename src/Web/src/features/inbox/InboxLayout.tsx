import { getRouteApi, Outlet, useMatchRoute } from '@tanstack/react-router';
import styles from './InboxLayout.module.css';
import { InboxPane } from './InboxPane';

const route = getRouteApi('/signed-in/inbox-layout');

/** The list, and what is open beside it; on a phone one of the two. */
export function InboxLayout() {
  const { filter } = route.useSearch();
  const isAlone = Boolean(useMatchRoute()({ to: '/inbox' }));
  return (
    <div className={styles.layout} data-open={!isAlone}>
      <section className={styles.list}>
        <InboxPane filter={filter ?? 'all'} />
      </section>
      <main className={styles.open} data-pane={isAlone ? undefined : 'thread'}>
        <Outlet />
      </main>
    </div>
  );
}
