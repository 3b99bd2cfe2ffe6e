import { useState } from 'react';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Button, ErrorNotice, toast } from '~/ui';
import { useChangingRoles } from './acting';
import styles from './MemberPage.module.css';
import { memberTexts } from './memberTexts';
import type { Member, Role } from './queries';
import { RoleChecks } from './RoleChecks';
import { hindranceToRole } from './rights';

const isSame = (some: readonly Role[], others: readonly Role[]) =>
  some.length === others.length && some.every((role) => others.includes(role));

const administers = (roles: readonly Role[]) => roles.includes('owner') || roles.includes('admin');

export function RolesForm({ member, members }: { member: Member; members: readonly Member[] }) {
  const text = useTexts(memberTexts);
  const me = useMe();
  // Null while nothing has been changed here: then what others change shows.
  const [draft, setDraft] = useState<Role[] | null>(null);
  const chosen = draft ?? member.roles;
  const changing = useChangingRoles(member.memberId);
  const isChanged = !isSame(chosen, member.roles);
  const isOwnFall = member.memberId === me.memberId && administers(member.roles) && !administers(chosen);

  const save = () => {
    const before = member.roles;
    changing.mutate(chosen, {
      onSuccess: () => {
        setDraft(null);
        toast(text.rolesChanged, { label: text.undo, run: () => changing.mutate(before) });
      },
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RoleChecks
        legend={text.roles}
        chosen={chosen}
        onChange={setDraft}
        hindranceTo={(role) => hindranceToRole(role, { member, members, mine: me.roles })}
      />
      {chosen.length === 0 && <p role="alert">{text.noRole}</p>}
      {isOwnFall && <p role="alert">{text.ownFall}</p>}
      {changing.error && <ErrorNotice error={changing.error} />}
      {isChanged && (
        <div className={styles.acts}>
          <Button type="submit" look="primary" busy={changing.isPending} disabled={chosen.length === 0}>
            {text.saveRoles}
          </Button>
          <Button onClick={() => setDraft(null)}>{text.cancel}</Button>
        </div>
      )}
    </form>
  );
}
