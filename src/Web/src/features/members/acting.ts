import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, fullAnswerOf, Refusal, type Schema, uuidv7 } from '~/api';
import { knowPosition } from '~/live';
import { membersKey, type Role } from './queries';

/** Shows what a write has done. */
function useShowing(): (position: number | undefined) => Promise<void> {
  const queries = useQueryClient();
  return (position) => {
    if (position !== undefined) knowPosition(queries, position);
    return queries.invalidateQueries({ queryKey: membersKey });
  };
}

export function useChangingRoles(id: string) {
  const show = useShowing();
  return useMutation({
    mutationFn: async (roles: Role[]) => {
      const params = { path: { id } };
      const { position } = await fullAnswerOf(
        api.PUT('/api/members/{id}/roles', { params, body: { roles } }),
      );
      await show(position);
    },
  });
}

export function useDeactivating(id: string) {
  const show = useShowing();
  return useMutation({
    mutationFn: async () => {
      const { position } = await fullAnswerOf(
        api.POST('/api/members/{id}/deactivation', { params: { path: { id } } }),
      );
      await show(position);
    },
  });
}

export type Invitation = Schema<'InviteMemberRequest'>;

/**
 * Invites somebody. The token comes with the first answer alone, so what is sent again, because none came, goes under
 * the key of the first time: the server answers with the same token.
 */
export function useInviting() {
  const show = useShowing();
  const sent = useRef({ invitation: '', key: '' });
  return useMutation({
    mutationFn: async (invitation: Invitation) => {
      const written = JSON.stringify(invitation);
      if (sent.current.invitation !== written) sent.current = { invitation: written, key: uuidv7() };
      const header = { 'Idempotency-Key': sent.current.key };
      const { data, position } = await fullAnswerOf(
        api.POST('/api/members/invitations', { params: { header }, body: invitation }),
      );
      await show(position);
      return data;
    },
    retry: (failures, error) => error instanceof Refusal && error.isPassing && failures < 3,
  });
}
