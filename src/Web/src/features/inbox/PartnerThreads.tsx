import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useTexts } from '~/i18n';
import { Button, ErrorNotice, ListRow, RowLink } from '~/ui';
import { LastWords, Signs } from './InboxParts';
import styles from './PartnerThreads.module.css';
import { type InboxItem, partnerQuery } from './queries';
import { texts } from './texts';

const [first, more] = [5, 20];

/** One's threads with a partner company, for its page; nothing where there are none. */
export function PartnerThreads({ partner }: { partner: string }) {
  const text = useTexts(texts);
  const threads = useInfiniteQuery(partnerQuery(partner));
  const [most, setMost] = useState(first);
  const items = threads.data?.pages.flatMap((page) => page.items) ?? [];

  if (threads.error) return <ErrorNotice error={threads.error} onRetry={() => void threads.refetch()} />;
  if (items.length === 0) return null;
  return (
    <section aria-label={text.threads}>
      <h2>{text.threads}</h2>
      <ul className={styles.threads}>
        {items.slice(0, most).map((item) => (
          <li key={item.threadId}>
            <Row item={item} />
          </li>
        ))}
      </ul>
      {(items.length > most || threads.hasNextPage) && (
        <Button
          busy={threads.isFetchingNextPage}
          onClick={() => {
            setMost(most + more);
            if (items.length < most + more && threads.hasNextPage) void threads.fetchNextPage();
          }}
        >
          {text.moreThreads}
        </Button>
      )}
    </section>
  );
}

function Row({ item }: { item: InboxItem }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const at = new Date(item.lastActivityAt);
  return (
    <RowLink to="/threads/$threadId" params={{ threadId: item.threadId }}>
      <ListRow
        title={<span dir="auto">{item.subject ?? text.noSubject}</span>}
        signs={
          <>
            <Signs item={item} />
            <time dateTime={item.lastActivityAt} title={formats.fullOf(at)}>
              {formats.shortOf(at)}
            </time>
          </>
        }
        fresh={item.unread > 0}
      >
        <LastWords item={item} />
      </ListRow>
    </RowLink>
  );
}
