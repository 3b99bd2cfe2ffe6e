import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '~/i18n';
import { EmptyState } from '~/ui';
import { CannotWrite } from './CannotWrite';
import { Composer } from './composing/Composer';
import { ConversationContext } from './conversation';
import { MessageList } from './MessageList';
import { usePending } from './pending';
import { threadQuery } from './queries';
import { send } from './sending';
import { ThreadHead } from './ThreadHead';
import styles from './ThreadPage.module.css';
import { texts } from './texts';
import { useOpenThread } from './useOpenThread';

const route = getRouteApi('/signed-in/inbox-layout/threads/$threadId');
const AboutMessage = lazy(async () => ({ default: (await import('./acting/AboutMessage')).AboutMessage }));

export function ThreadPage() {
  const { threadId } = route.useParams();
  const { at } = route.useSearch();
  // Another thread is another page: where one was in the last one stays there.
  return <OpenThread key={threadId} threadId={threadId} at={at} />;
}

function OpenThread({ threadId, at }: { threadId: string; at: number | undefined }) {
  const text = useTexts(texts);
  const { data: thread } = useSuspenseQuery(threadQuery(threadId));
  const pending = usePending(thread);
  const { conversation, people, partner, field, opened, sought, editLast } = useOpenThread(thread, at);

  return (
    <ConversationContext value={conversation}>
      <article className={styles.page}>
        <ThreadHead thread={thread} partner={partner} />
        {thread.lastOrdinal + pending.length === 0 ? (
          <EmptyState icon="speech" title={text.emptyTitle}>
            {text.empty}
          </EmptyState>
        ) : (
          <MessageList thread={thread} sought={sought} pending={pending} />
        )}
        {conversation.rights.write ? (
          <Composer
            thread={thread}
            partner={partner}
            people={people}
            field={field}
            onSend={(body, enclosed) => void send(threadId, body, enclosed)}
            onEditLast={editLast}
          />
        ) : (
          <CannotWrite thread={thread} partner={partner} />
        )}
        {opened && (
          <Suspense>
            <AboutMessage opened={opened} />
          </Suspense>
        )}
      </article>
    </ConversationContext>
  );
}
