import { useState } from 'react';
import type { Schema } from '~/api';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Button, Dialog } from '~/ui';
import { useConversation } from '../conversation';
import { InviteForm } from './InviteForm';
import { LeavingDialog } from './LeavingDialog';
import styles from './PeopleDialog.module.css';
import { PersonRow } from './PersonRow';
import { texts } from './texts';

type Member = Schema<'ThreadMember'>;

interface Props {
  partner: string | undefined;
  onClose: () => void;
}

/** Who takes part, of which company; colleagues are brought in, and people taken out. */
export function PeopleDialog({ partner, onClose }: Props) {
  const text = useTexts(texts);
  const me = useMe();
  const { thread, rights } = useConversation();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const isMine = (member: Member) => member.organisationId === me.organisation?.id;
  const myself = thread.participants.find(({ memberId }) => memberId === me.memberId);
  const companies = [
    { name: me.organisation?.name, members: thread.participants.filter(isMine) },
    { name: partner, members: thread.participants.filter((member) => !isMine(member)) },
  ].filter(({ members }) => members.length > 0);

  if (leaving) return <LeavingDialog member={leaving} onBack={() => setLeaving(null)} onDone={onClose} />;
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      foot={
        rights.leave &&
        myself && (
          <Button icon="signOut" onClick={() => setLeaving(myself)}>
            {text.leave}
          </Button>
        )
      }
    >
      {thread.kind === 'announcement' && <p>{text.everyone(me.organisation?.name ?? '')}</p>}
      {rights.invite && <InviteForm partner={thread.kind === 'external' ? partner : undefined} />}
      {companies.map(({ name, members }) => (
        <section key={members[0]?.organisationId} className={styles.company}>
          <h3 dir="auto">{name ?? '…'}</h3>
          <ul>
            {members.map((member) => (
              <PersonRow key={member.memberId} member={member} onRemove={() => setLeaving(member)} />
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
