import { useMutation } from '@tanstack/react-query';
import { api, fullAnswerOf } from '~/api';
import { useLive } from '~/live';

/** What can be done with a thread for everyone in it. */
export type Wish =
  | { what: 'rename'; subject: string }
  | { what: 'close' | 'reopen' }
  | { what: 'invite'; memberIds: string[] }
  | { what: 'remove'; memberId: string };

/** Does it, and comes back when it can be seen. */
export function useGoverning(threadId: string) {
  const { reach } = useLive();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const { position } = await ask(threadId, wish);
      if (position !== undefined) await reach(position).catch(() => {});
    },
  });
}

function ask(id: string, wish: Wish) {
  const params = { path: { id } };
  switch (wish.what) {
    case 'rename':
      return fullAnswerOf(api.PUT('/api/threads/{id}/subject', { params, body: { subject: wish.subject } }));
    case 'close':
      return fullAnswerOf(api.POST('/api/threads/{id}/closure', { params }));
    case 'reopen':
      return fullAnswerOf(api.POST('/api/threads/{id}/reopening', { params }));
    case 'invite':
      return fullAnswerOf(
        api.POST('/api/threads/{id}/participants', { params, body: { memberIds: wish.memberIds } }),
      );
    case 'remove':
      return fullAnswerOf(
        api.DELETE('/api/threads/{id}/participants/{memberId}', {
          params: { path: { id, memberId: wish.memberId } },
        }),
      );
  }
}
