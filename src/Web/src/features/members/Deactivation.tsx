import { useState } from 'react';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Button, ButtonLink, ErrorNotice } from '~/ui';
import { useDeactivating } from './acting';
import styles from './MemberPage.module.css';
import { memberTexts } from './memberTexts';
import type { Member } from './queries';
import { hindranceToDeactivation } from './rights';

/** The end of somebody's membership, or of an invitation. It asks, and it can only be followed by a new invitation. */
export function Deactivation({ member, members }: { member: Member; members: readonly Member[] }) {
  const text = useTexts(memberTexts);
  const me = useMe();
  const [isAsking, setAsking] = useState(false);
  const deactivating = useDeactivating(member.memberId);
  const hindrance = hindranceToDeactivation({ member, members, mine: me.roles });
  const kind = member.status === 'invited' ? 'invited' : 'active';
  const again = {
    ...(member.email === null ? {} : { email: member.email }),
    ...(member.displayName === null ? {} : { name: member.displayName }),
  };

  if (hindrance === 'deactivated')
    return (
      <section className={styles.ending}>
        <p className={styles.soft}>{text.hindrance(hindrance)}</p>
        <div>
          <ButtonLink to="/admin/members/invite" search={again}>
            {text.inviteAgain}
          </ButtonLink>
        </div>
      </section>
    );
  return (
    <section className={styles.ending}>
      <h2>{text.ending(kind)}</h2>
      <p className={styles.soft}>{hindrance === null ? text.endingHint(kind) : text.hindrance(hindrance)}</p>
      {isAsking && member.memberId === me.memberId && <p role="alert">{text.ownEnd}</p>}
      {deactivating.error && <ErrorNotice error={deactivating.error} />}
      <div className={styles.acts}>
        {isAsking ? (
          <>
            <Button
              look="danger"
              autoFocus
              busy={deactivating.isPending}
              onClick={() => deactivating.mutate(undefined, { onSuccess: () => setAsking(false) })}
            >
              {text.endNow(kind)}
            </Button>
            <Button onClick={() => setAsking(false)}>{text.cancel}</Button>
          </>
        ) : (
          <Button disabled={hindrance !== null} onClick={() => setAsking(true)}>
            {text.end(kind)}
          </Button>
        )}
      </div>
    </section>
  );
}
