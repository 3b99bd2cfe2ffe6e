import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useMe } from '~/app/me';
import { askAnew, type FeedEvent, fold } from '~/live';
import { applyToInbox } from './inboxFold';
import { filterOf, type Inbox, inboxKey } from './queries';

/** What an event may change in the inbox beyond what the fold can tell is asked for, at most this often. */
const refreshMs = 1_000;

const ofTheInbox =
  /^(message_|messages_read|thread_|subject_changed|participa|organisation_profile_changed|partnership_)/;

/** Brings what happens into the inbox: at once what can be told from the event, the rest by asking. */
export function useInboxEvents(): (events: readonly FeedEvent[]) => void {
  const queries = useQueryClient();
  const { memberId } = useMe();
  const refresh = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(refresh.current), []);

  return useCallback(
    (events) => {
      const news = events.filter((event) => ofTheInbox.test(event.type));
      for (const { queryKey } of queries.getQueryCache().findAll({ queryKey: inboxKey }))
        fold<Inbox>(queries, queryKey, (inbox) =>
          news.reduce(
            (next, event) => applyToInbox(next, event, memberId, filterOf(queryKey)) ?? next,
            inbox,
          ),
        );
      if (news.length === 0) return;
      // It is not sure from now on, also should this tab be closed before it is asked for.
      void queries.invalidateQueries({ queryKey: inboxKey, refetchType: 'none' });
      if (refresh.current !== undefined) return;
      refresh.current = setTimeout(() => {
        refresh.current = undefined;
        void askAnew(queries, { queryKey: inboxKey });
      }, refreshMs);
    },
    [queries, memberId],
  );
}
