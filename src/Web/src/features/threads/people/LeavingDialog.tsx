import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Schema } from '~/api';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Button, Dialog, ErrorNotice } from '~/ui';
import { useConversation } from '../conversation';
import { useGoverning } from '../governing/governing';
import { threadKey } from '../queries';
import { texts } from './texts';

interface Props {
  member: Schema<'ThreadMember'>;
  onBack: () => void;
  onDone: () => void;
}

/** Asks before somebody is taken out, or oneself leaves: what was written is out of reach then. */
export function LeavingDialog({ member, onBack, onDone }: Props) {
  const text = useTexts(texts);
  const [queries, navigate] = [useQueryClient(), useNavigate()];
  const { thread } = useConversation();
  const { memberId, organisation } = useMe();
  const removing = useGoverning(thread.threadId);
  const isMyself = member.memberId === memberId;
  const isLast = thread.participants.filter((p) => p.organisationId === organisation?.id).length === 1;
  const name = member.displayName ?? text.somebody;

  const remove = () =>
    removing.mutate(
      { what: 'remove', memberId: member.memberId },
      {
        onSuccess: async () => {
          if (!isMyself) return onBack();
          onDone();
          await navigate({ to: '/inbox' });
          queries.removeQueries({ queryKey: threadKey(thread.threadId) });
        },
      },
    );

  return (
    <Dialog
      title={isMyself ? text.leaveTitle : text.removeTitle(name)}
      onClose={onBack}
      foot={
        <>
          <Button onClick={onBack} data-autofocus>
            {text.cancel}
          </Button>
          <Button look="danger" busy={removing.isPending} onClick={remove}>
            {isMyself ? text.leave : text.removeShort}
          </Button>
        </>
      }
    >
      <p>{isMyself ? (isLast ? text.leaveAlone : text.leaveLead) : text.removeLead(name)}</p>
      {removing.error && <ErrorNotice error={removing.error} />}
    </Dialog>
  );
}
