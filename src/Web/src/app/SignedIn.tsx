import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { onSessionOver } from '~/api';
import { useInboxEvents } from '~/features/inbox';
import { useThreadEvents } from '~/features/threads';
import { useTexts } from '~/i18n';
import { type FeedEvent, LiveProvider } from '~/live';
import { EmptyState } from '~/ui';
import { meQuery, useMe } from './me';
import { Shell } from './Shell';
import { sessionHint } from './sessionHint';
import { texts } from './texts';

/** The shell, and the feed brought into each feature that shows what happens. */
export function SignedIn() {
  const queries = useQueryClient();
  const [toInbox, toThreads] = [useInboxEvents(), useThreadEvents()];
  useSignedOutElsewhere();

  const onEvents = useCallback(
    (events: readonly FeedEvent[]) => {
      toThreads(events);
      toInbox(events);
    },
    [toInbox, toThreads],
  );
  const onStartOver = useCallback(() => {
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] });
  }, [queries]);

  if (useMe().isOperator) return <OfAnOperator />;
  return (
    <LiveProvider onEvents={onEvents} onStartOver={onStartOver}>
      <Shell>
        <Outlet />
      </Shell>
    </LiveProvider>
  );
}

function OfAnOperator() {
  const text = useTexts(texts);
  return (
    <Shell>
      <main>
        <EmptyState icon="people" title={text.operatorTitle}>
          {text.operator}
        </EmptyState>
      </main>
    </Shell>
  );
}

/** The session may end on another device: then nothing of it stays here. */
function useSignedOutElsewhere() {
  const [queries, router] = [useQueryClient(), useRouter()];
  useEffect(
    () =>
      onSessionOver(() => {
        queries.clear();
        sessionHint.clear();
        void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } });
      }),
    [queries, router],
  );
}
