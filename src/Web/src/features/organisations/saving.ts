import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, fullAnswerOf } from '~/api';
import { meQuery } from '~/app/me';
import { knowPosition } from '~/live';
import { type ProfileDraft, profileOf } from './profile';
import { directoryKey, organisationKey } from './queries';

/** Replaces what the own company says of itself. */
export function useSavingProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: ProfileDraft) => {
      const { position } = await fullAnswerOf(api.PUT('/api/organisations/mine', { body: profileOf(draft) }));
      if (position !== undefined) knowPosition(queries, position);
      await Promise.all([
        queries.invalidateQueries({ queryKey: organisationKey }),
        queries.invalidateQueries({ queryKey: directoryKey }),
        queries.invalidateQueries(meQuery),
      ]);
    },
  });
}
