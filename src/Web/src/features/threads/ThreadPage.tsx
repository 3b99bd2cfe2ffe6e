import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '~/app/me';
import { useOrganisationName } from '~/features/organisations';
import { useTexts } from '~/i18n';
import { EmptyState } from '~/ui';
import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { pendingQuery } from './pending';
import { type Thread, threadQuery } from './queries';
import { useSending } from './sending';
import { ThreadHead } from './ThreadHead';
import styles from './ThreadPage.module.css';
import { texts } from './texts';

const route = getRouteApi('/signed-in/inbox-layout/threads/$threadId');

export function ThreadPage() {
  const { threadId } = route.useParams();
  // Another thread is another page: where one was in the last one, and what one had begun to write, stays there.
  return <OpenThread key={threadId} threadId={threadId} />;
}

function OpenThread({ threadId }: { threadId: string }) {
  const text = useTexts(texts);
  const { data: thread } = useSuspenseQuery(threadQuery(threadId));
  const { data: pending } = useQuery(pendingQuery(threadId));
  const sending = useSending(threadId);
  const partner = useOrganisationName(useOtherSide(thread));

  return (
    <article className={styles.page}>
      <ThreadHead thread={thread} partner={partner} />
      {thread.lastOrdinal + pending.length === 0 ? (
        <EmptyState icon="speech" title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      ) : (
        <MessageList thread={thread} pending={pending} onRetry={sending.retry} />
      )}
      {thread.closed ? (
        <p className={styles.closed}>{text.closedNotice}</p>
      ) : (
        <Composer isExternal={thread.kind === 'external'} partner={partner} onSend={sending.send} />
      )}
    </article>
  );
}

/** The company across the table, seen from the reader's. */
function useOtherSide(thread: Thread): string | null {
  const mine = useMe().organisation?.id;
  return thread.partnerId === mine ? thread.organisationId : thread.partnerId;
}
