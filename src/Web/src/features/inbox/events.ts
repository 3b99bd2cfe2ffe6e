import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useMe } from '~/app/me';
import type { FeedEvent } from '~/live';
import { applyToInbox } from './inboxFold';
import { type Inbox, inboxKey } from './queries';

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
      for (const event of news)
        queries.setQueriesData<Inbox>({ queryKey: inboxKey }, (inbox) =>
          inbox ? (applyToInbox(inbox, event, memberId) ?? inbox) : inbox,
        );
      if (news.length === 0 || refresh.current !== undefined) return;
      refresh.current = setTimeout(() => {
        refresh.current = undefined;
        void queries.invalidateQueries({ queryKey: inboxKey });
      }, refreshMs);
    },
    [queries, memberId],
  );
}
