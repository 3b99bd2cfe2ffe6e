import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { colleaguesQuery } from '~/features/members';
import { useTexts } from '~/i18n';
import { Button, ErrorNotice } from '~/ui';
import type { Person } from '../composing/mentions';
import { useConversation } from '../conversation';
import { useGoverning } from '../governing/governing';
import styles from './PeopleDialog.module.css';
import { PersonPicker } from './PersonPicker';
import { texts } from './texts';

/** Brings colleagues into the thread; another company brings in its own people. */
export function InviteForm({ partner }: { partner: string | undefined }) {
  const text = useTexts(texts);
  const { thread } = useConversation();
  const colleagues = useQuery(colleaguesQuery);
  const [picked, setPicked] = useState<Person[]>([]);
  const inviting = useGoverning(thread.threadId);
  const rest = colleagues.data?.filter(
    ({ memberId }) => !thread.participants.some((member) => member.memberId === memberId),
  );
  const error = colleagues.error ?? inviting.error;
  return (
    <form
      className={styles.invite}
      onSubmit={(event) => {
        event.preventDefault();
        const memberIds = picked.map(({ memberId }) => memberId);
        inviting.mutate({ what: 'invite', memberIds }, { onSuccess: () => setPicked([]) });
      }}
    >
      <PersonPicker
        label={text.invite}
        hint={partner === undefined ? text.inviteLead : text.inviteExternal(partner)}
        people={rest ?? []}
        picked={picked}
        onPick={setPicked}
      />
      {picked.length > 0 && (
        <Button type="submit" look="primary" busy={inviting.isPending}>
          {text.add}
        </Button>
      )}
      {error && <ErrorNotice error={error} />}
    </form>
  );
}
