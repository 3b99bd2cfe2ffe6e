import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api, Refusal } from '~/api';
import { useTexts } from '~/i18n';
import { Button, ErrorNotice, Field, useFieldErrors } from '~/ui';
import { CompanyField, isUnknownCompany } from './CompanyField';
import { startAtCompany } from './company';
import { EntryCard } from './EntryCard';
import styles from './EntryCard.module.css';
import { NewPasswordField } from './NewPasswordField';
import { texts } from './texts';

const route = getRouteApi('/invitations/$token');

/** Somebody who was invited chooses a name, and how to sign in: by a password, or at their company. */
export function InvitationPage() {
  const text = useTexts(texts);
  const { token } = route.useParams();
  const [isAtCompany, setAtCompany] = useState(false);
  const accepting = useMutation({
    mutationFn: async (form: FormData) => {
      const [displayName, company] = [
        String(form.get('displayName')),
        String(form.get('company') ?? '').trim(),
      ];
      if (isAtCompany) return startAtCompany(company, { invitation: token, displayName });
      await answerOf(
        api.POST('/api/auth/invitations/{token}/acceptance', {
          params: { path: { token } },
          body: { displayName, password: String(form.get('password')) },
        }),
      );
    },
  });
  const errors = useFieldErrors(accepting.error);
  const isUsed = accepting.error instanceof Refusal && accepting.error.code === 'invitation_used';

  if (accepting.isSuccess && !isAtCompany)
    return (
      <EntryCard title={text.welcomeTitle} lead={text.welcome}>
        <div className={styles.form}>
          <Link to="/sign-in" className={styles.way}>
            {text.signIn}
          </Link>
        </div>
      </EntryCard>
    );
  return (
    <EntryCard title={text.invitationTitle} lead={text.invitationLead}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          accepting.mutate(new FormData(event.currentTarget));
        }}
      >
        <Field
          label={text.yourName}
          hint={text.yourNameHint}
          name="displayName"
          autoComplete="name"
          maxLength={100}
          dir="auto"
          required
          autoFocus
          error={errors.of('displayName')}
        />
        {isAtCompany ? (
          <CompanyField error={accepting.error} />
        ) : (
          <NewPasswordField name="password" label={text.choosePassword} error={errors.of('password')} />
        )}
        {accepting.error && !errors.any && !isUnknownCompany(accepting.error) && (
          <ErrorNotice error={accepting.error} />
        )}
        <Button type="submit" look="primary" wide busy={accepting.isPending}>
          {isAtCompany ? text.toCompany : text.join}
        </Button>
        <div className={styles.others}>
          <Button onClick={() => setAtCompany(!isAtCompany)}>
            {isAtCompany ? text.usePassword : text.company}
          </Button>
          {isUsed && <Link to="/sign-in">{text.signIn}</Link>}
        </div>
      </form>
    </EntryCard>
  );
}
