import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, fullAnswerOf } from '~/api';
import { knowPosition } from '~/live';
import { relationshipsKey } from './queries';
import type { Act } from './standing';

/** Who is meant: the company, and what there is between it and one's own. */
export interface Between {
  organisationId: string;
  relationshipId: string | null;
}

/** What is done, and what the other side reads with it: the note of a request, or the reason. */
export interface Deed {
  act: Act;
  text: string;
}

function perform({ organisationId, relationshipId }: Between, { act, text }: Deed) {
  if (act === 'request')
    return fullAnswerOf(
      api.POST('/api/partner-relationships', { body: { organisationId, note: text === '' ? null : text } }),
    );
  const params = { path: { id: relationshipId ?? '' } };
  const body = { reason: text };
  switch (act) {
    case 'accept':
      return fullAnswerOf(api.POST('/api/partner-relationships/{id}/acceptance', { params }));
    case 'decline':
      return fullAnswerOf(api.POST('/api/partner-relationships/{id}/decline', { params, body }));
    case 'withdraw':
      return fullAnswerOf(api.POST('/api/partner-relationships/{id}/withdrawal', { params }));
    case 'suspend':
      return fullAnswerOf(api.POST('/api/partner-relationships/{id}/suspension', { params, body }));
    case 'resume':
      return fullAnswerOf(api.POST('/api/partner-relationships/{id}/resumption', { params }));
    case 'end':
      return fullAnswerOf(api.POST('/api/partner-relationships/{id}/end', { params, body }));
  }
}

/** Speaks for the own company. What has been done already may be done again: the server changes nothing then. */
export function useActing(between: Between, onDone: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (deed: Deed) => {
      const { position } = await perform(between, deed);
      if (position !== undefined) knowPosition(queries, position);
      await Promise.all([queries.invalidateQueries({ queryKey: relationshipsKey }), onDone()]);
    },
    // Refused because it stands otherwise than what is shown: show how it stands.
    onError: () => Promise.all([queries.invalidateQueries({ queryKey: relationshipsKey }), onDone()]),
  });
}
