import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api, fullAnswerOf, type Schema, uuidv7 } from '~/api';
import { useLive } from '~/live';
import { threadQuery } from '../queries';

export interface Start {
  kind: Schema<'ThreadKind'>;
  subject: string;
  partnerRelationshipId?: string;
  participants: string[];
}

/** Starts a thread and opens it. The id is made here: what is sent again starts no second one. */
export function useStarting() {
  const [queries, navigate] = [useQueryClient(), useNavigate()];
  const { reach } = useLive();
  return useMutation({
    mutationFn: async ({ threadId, ...start }: Start & { threadId: string }) => {
      const { data } = await fullAnswerOf(api.POST('/api/threads', { body: { threadId, ...start } }));
      // What is read of it must know of it already.
      const params = { path: { id: threadId }, query: { atLeast: data.position } };
      const thread = await answerOf(api.GET('/api/threads/{id}', { params }));
      queries.setQueryData(threadQuery(threadId).queryKey, thread);
      reach(data.position).catch(() => {});
      await navigate({ to: '/threads/$threadId', params: { threadId } });
    },
  });
}

export const newThreadId = (): string => uuidv7();
