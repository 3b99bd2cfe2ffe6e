import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import { ErrorNotice, Skeleton, Toolbar } from '~/ui';
import { InboxList } from './InboxList';
import styles from './InboxPane.module.css';
import { NewThread } from './NewThread';
import { type Filter, filters, inboxQuery } from './queries';
import { texts } from './texts';

export function InboxPane({ filter }: { filter: Filter }) {
  const text = useTexts(texts);
  const inbox = useInfiniteQuery(inboxQuery(filter));

  return (
    <div className={styles.pane}>
      <Toolbar end={<NewThread filter={filter} />}>
        <h1>{text.title}</h1>
      </Toolbar>
      <nav className={styles.filters} aria-label={text.filters}>
        {filters.map((name) => (
          <Link
            key={name}
            to="."
            search={name === 'all' ? {} : { filter: name }}
            className={styles.filter}
            aria-current={name === filter ? 'true' : undefined}
            data-chosen={name === filter}
          >
            {text[name]}
          </Link>
        ))}
      </nav>
      {inbox.data ? (
        <InboxList
          items={inbox.data.pages.flatMap((page) => page.items)}
          filter={filter}
          onEnd={() => {
            if (inbox.hasNextPage && !inbox.isFetchingNextPage) void inbox.fetchNextPage();
          }}
        />
      ) : inbox.error ? (
        <div className={styles.error}>
          <ErrorNotice error={inbox.error} onRetry={() => void inbox.refetch()} />
        </div>
      ) : (
        <Skeleton rows={8} />
      )}
    </div>
  );
}
