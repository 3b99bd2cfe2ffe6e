import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatchRoute, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useReducer } from 'react';
import { onSessionOver } from '~/api';
import { useInboxEvents } from '~/features/inbox';
import { useMemberEvents } from '~/features/members';
import { useOrganisationEvents } from '~/features/organisations';
import { usePartnershipEvents } from '~/features/partnerRelationships';
import { useConfirmingKept, useDelivering, useThreadEvents } from '~/features/threads';
import { useTexts } from '~/i18n';
import { type FeedEvent, knowPosition, LiveProvider, useLive } from '~/live';
import { reads, useDraining } from '~/offline';
import { EmptyState } from '~/ui';
import { useForgetting } from './forgetting';
import { meQuery, useMe } from './me';
import { isKept } from './queries';
import { Shell } from './Shell';
import { sessionHint } from './sessionHint';
import { texts } from './texts';

/** The shell, and the feed brought into each feature that shows what happens. */
export function SignedIn() {
  const queries = useQueryClient();
  const [toInbox, toThreads, toSenders] = [useInboxEvents(), useThreadEvents(), useDelivering()];
  const [toOrganisations, toPartnerships] = [useOrganisationEvents(), usePartnershipEvents()];
  const toMembers = useMemberEvents();
  useSignedOutElsewhere();
  useEffect(() => reads.follow(queries, isKept), [queries]);

  const onEvents = useCallback(
    (events: readonly FeedEvent[]) => {
      for (const { position } of events.slice(-1)) knowPosition(queries, position);
      toThreads(events);
      toInbox(events);
      toSenders(events);
      toOrganisations(events);
      toPartnerships(events);
      toMembers(events);
    },
    [queries, toInbox, toThreads, toSenders, toOrganisations, toPartnerships, toMembers],
  );
  const [startedOver, countStart] = useReducer((count: number) => count + 1, 0);
  const onStartOver = useCallback(() => {
    countStart();
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] });
  }, [queries]);

  if (useMe().isOperator) return <OfAnOperator />;
  return (
    <LiveProvider from={null} onEvents={onEvents} onStartOver={onStartOver}>
      <InTheBackground startedOver={startedOver} />
      <Shell>
        <Outlet />
      </Shell>
    </LiveProvider>
  );
}

/** What is done as long as somebody is signed in, whatever page is open. */
function InTheBackground({ startedOver }: { startedOver: number }) {
  useDraining();
  useConfirmingKept(startedOver);
  useAskingAgain();
  return null;
}

/** What could only be shown as it was is asked for when the server can be reached again. */
function useAskingAgain(): void {
  const queries = useQueryClient();
  const { status } = useLive();
  useEffect(() => {
    if (status === 'live')
      void queries.refetchQueries({
        type: 'active',
        // What is being asked for already is not asked for twice.
        fetchStatus: 'idle',
        predicate: (query) => query.state.isInvalidated,
      });
  }, [queries, status]);
}

function OfAnOperator() {
  const text = useTexts(texts);
  const isInSettings = Boolean(useMatchRoute()({ to: '/settings' }));
  return (
    <Shell>
      {isInSettings ? (
        <Outlet />
      ) : (
        <main>
          <EmptyState icon="people" title={text.operatorTitle} isPage>
            {text.operator}
          </EmptyState>
        </main>
      )}
    </Shell>
  );
}

/** The session may end on another device, or in another tab: then nothing of it stays here. */
function useSignedOutElsewhere() {
  const [router, forget] = [useRouter(), useForgetting()];
  useEffect(() => {
    const leave = () => void forget(router.state.location.href);
    const stops = [onSessionOver(leave), sessionHint.onCleared(leave)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [router, forget]);
}
