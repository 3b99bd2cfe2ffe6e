import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { meQuery, useMe } from '~/app/me';
import { askAnew, type FeedEvent, textIn } from '~/live';
import { membersKey } from './queries';

/** Looks at the members anew when one has changed, and at oneself when that is who one is. */
export function useMemberEvents(): (events: readonly FeedEvent[]) => void {
  const queries = useQueryClient();
  const { memberId } = useMe();
  return useCallback(
    (events) => {
      const news = events.filter((event) => event.type.startsWith('member_'));
      if (news.length === 0) return;
      void askAnew(queries, { queryKey: membersKey });
      if (news.some((event) => textIn(event, 'memberId') === memberId)) void askAnew(queries, meQuery);
    },
    [queries, memberId],
  );
}
