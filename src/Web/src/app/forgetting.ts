import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { forgetDrafts } from '~/features/threads';
import { forgetAll, showBadge } from '~/offline';
import { sessionHint } from './sessionHint';

/** At the end of a session nothing of it stays on the device. Leads to the sign-in, and from there back to `next`. */
export function useForgetting(): (next?: string) => Promise<void> {
  const [queries, router] = [useQueryClient(), useRouter()];
  return useCallback(
    async (next) => {
      sessionHint.clear();
      forgetDrafts();
      showBadge(0);
      await router.navigate({ to: '/sign-in', search: next === undefined ? {} : { next } });
      queries.clear();
      await forgetAll();
    },
    [queries, router],
  );
}
