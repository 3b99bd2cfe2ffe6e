import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Refusal } from '~/api';
import { sessionHint } from '~/app/sessionHint';
import { useTexts } from '~/i18n';
import { forgetAll } from '~/offline';
import { ErrorNotice } from '~/ui';
import { CodeForm } from './CodeForm';
import { CompanyForm } from './CompanyForm';
import { lastCompany } from './company';
import { EntryCard } from './EntryCard';
import { PasswordForm } from './PasswordForm';
import { refusalOf } from './refused';
import { signIn } from './session';
import { texts } from './texts';

const route = getRouteApi('/sign-in');

export interface Password {
  email: string;
  password: string;
}

/** By address and password, then a code where the account wants one; by a passkey; or at one's company. */
export function SignInPage() {
  const text = useTexts(texts);
  const { next, company = lastCompany(), refused } = route.useSearch();
  const [queries, router] = [useQueryClient(), useRouter()];
  const [pending, setPending] = useState<Password | null>(null);
  const [isAtCompany, setAtCompany] = useState(company !== undefined);

  const enter = async () => {
    // Whoever was here before may have been somebody else.
    queries.clear();
    await forgetAll();
    sessionHint.set();
    await router.navigate({ to: next ?? '/inbox' });
  };
  const withPassword = async (password: Password) => {
    try {
      await signIn(password);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'second_factor_required')) throw error;
      setPending(password);
      return;
    }
    await enter();
  };

  if (pending)
    return (
      <CodeForm
        onCode={async (code) => {
          await signIn({ ...pending, ...code });
          await enter();
        }}
        onBack={() => setPending(null)}
      />
    );
  return (
    <EntryCard title={text.title} lead={text.lead}>
      {refused && <ErrorNotice error={refusalOf(refused)} />}
      {isAtCompany ? (
        <CompanyForm name={company ?? ''} onBack={() => setAtCompany(false)} />
      ) : (
        <PasswordForm onPassword={withPassword} onEntered={enter} onCompany={() => setAtCompany(true)} />
      )}
    </EntryCard>
  );
}
