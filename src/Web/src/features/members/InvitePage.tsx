import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { BackLink, Button, ErrorNotice, Field, useFieldErrors } from '~/ui';
import { useInviting } from './acting';
import { Issued } from './Issued';
import styles from './MemberPage.module.css';
import { memberTexts } from './memberTexts';
import type { Role } from './queries';
import { RoleChecks } from './RoleChecks';

const route = getRouteApi('/signed-in/admin-layout/members-layout/admin/members/invite');

/** Asks whom to invite; then shows what to hand over. */
export function InvitePage() {
  const text = useTexts(memberTexts);
  const { email, name } = route.useSearch();
  const inviting = useInviting();
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <BackLink to="/admin/members" search={{}} label={text.back} />
        <h1>{text.inviteTitle}</h1>
      </header>
      {inviting.data ? (
        <Issued invitation={inviting.data} to={inviting.variables.email} onAnother={inviting.reset} />
      ) : (
        // Whom one is asked to invite again is another form.
        <InviteForm key={`${email} ${name}`} email={email} name={name} inviting={inviting} />
      )}
    </article>
  );
}

interface FormProps {
  email: string | undefined;
  name: string | undefined;
  inviting: ReturnType<typeof useInviting>;
}

function InviteForm({ email, name, inviting }: FormProps) {
  const text = useTexts(memberTexts);
  const { roles: mine } = useMe();
  const [roles, setRoles] = useState<Role[]>(['member']);
  const errors = useFieldErrors(inviting.error);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [address, displayName] = ['email', 'displayName'].map((field) =>
          String(form.get(field)).trim(),
        );
        inviting.mutate({ email: address ?? '', displayName: displayName ?? '', roles });
      }}
    >
      <p className={styles.soft}>{text.inviteLead}</p>
      <Field
        label={text.email}
        name="email"
        type="email"
        autoComplete="off"
        defaultValue={email}
        error={errors.of('email')}
        autoFocus
      />
      <Field
        label={text.name}
        name="displayName"
        autoComplete="off"
        maxLength={100}
        dir="auto"
        defaultValue={name}
        hint={text.nameHint}
        error={errors.of('displayName')}
      />
      <RoleChecks
        legend={text.roles}
        chosen={roles}
        onChange={setRoles}
        hindranceTo={(role) => (role === 'owner' && !mine.includes('owner') ? 'ownersOnly' : null)}
      />
      {errors.of('roles') && <p role="alert">{text.noRole}</p>}
      {inviting.error && <ErrorNotice error={inviting.error} />}
      <div>
        <Button type="submit" look="primary" busy={inviting.isPending}>
          {text.inviteNow}
        </Button>
      </div>
    </form>
  );
}
