import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { askAnew, type FeedEvent } from '~/live';
import { relationshipsKey } from './queries';

/** Looks at the relationships anew when one of them has changed, or a company is called otherwise. */
export function usePartnershipEvents(): (events: readonly FeedEvent[]) => void {
  const queries = useQueryClient();
  return useCallback(
    (events) => {
      if (events.some((event) => /^(partnership_|organisation_profile_changed)/.test(event.type)))
        void askAnew(queries, { queryKey: relationshipsKey });
    },
    [queries],
  );
}
