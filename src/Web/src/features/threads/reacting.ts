import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, fullAnswerOf } from '~/api';
import { useMe } from '~/app/me';
import { foretold, useLive } from '~/live';
import { toast } from '~/ui';
import { type Message, threadKey } from './queries';
import { reacted } from './threadFold';

interface Reaction {
  message: Message;
  emoji: string;
  isOn: boolean;
}

/** Puts one's own reaction on a message, or takes it back: shown at once, and put back when it is refused. */
export function useReacting(threadId: string): (message: Message, emoji: string) => void {
  const queries = useQueryClient();
  const { memberId } = useMe();
  const { foretell, reach } = useLive();
  const show = ({ message, emoji, isOn }: Reaction) =>
    foretell([
      foretold(isOn ? 'reaction_added' : 'reaction_removed', threadId, memberId, {
        message: reacted(message, emoji, memberId, isOn),
      }),
    ]);
  const { mutate } = useMutation({
    scope: { id: `react ${threadId}` },
    mutationFn: ({ message, emoji, isOn }: Reaction) => {
      const params = { path: { id: message.messageId, emoji } };
      return isOn
        ? fullAnswerOf(api.PUT('/api/messages/{id}/reactions/{emoji}', { params }))
        : fullAnswerOf(api.DELETE('/api/messages/{id}/reactions/{emoji}', { params }));
    },
    onMutate: show,
    onSuccess: ({ position }) => {
      if (position !== undefined) reach(position).catch(() => {});
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: threadKey(threadId) });
      toast(error);
    },
  });

  return (message, emoji) => {
    const mine = message.reactions.find((reaction) => reaction.emoji === emoji)?.memberIds;
    mutate({ message, emoji, isOn: !mine?.includes(memberId) });
  };
}
