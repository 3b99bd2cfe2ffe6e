import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { meQuery, useMe } from '~/app/me';
import { askAnew, type FeedEvent, textIn } from '~/live';
import { directoryKey, organisationKey } from './queries';

/** Looks at the companies anew when one has changed, or how it stands to one's own; and at one's own name. */
export function useOrganisationEvents(): (events: readonly FeedEvent[]) => void {
  const queries = useQueryClient();
  const mine = useMe().organisation?.id;
  return useCallback(
    (events) => {
      if (
        !events.some((event) => /^(organisation_|partnership_|member_(joined|deactivated))/.test(event.type))
      )
        return;
      void askAnew(queries, { queryKey: directoryKey });
      void askAnew(queries, { queryKey: organisationKey });
      if (events.some((event) => textIn(event, 'organisationId') === mine)) void askAnew(queries, meQuery);
    },
    [queries, mine],
  );
}
