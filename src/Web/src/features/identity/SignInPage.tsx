import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Refusal } from '~/api';
import { sessionHint } from '~/app/sessionHint';
import { useTexts } from '~/i18n';
import { Mark } from '~/ui';
import { CodeForm } from './CodeForm';
import { PasswordForm } from './PasswordForm';
import styles from './SignInPage.module.css';
import { signIn } from './session';
import { texts } from './texts';

const route = getRouteApi('/sign-in');

export interface Password {
  email: string;
  password: string;
}

/** Two steps: address and password or a passkey; then, where the account wants it, a code. */
export function SignInPage() {
  const text = useTexts(texts);
  const { next } = route.useSearch();
  const [queries, router] = [useQueryClient(), useRouter()];
  const [pending, setPending] = useState<Password | null>(null);

  const enter = async () => {
    queries.clear();
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

  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Mark />
        {pending === null ? (
          <>
            <h1>{text.title}</h1>
            <p>{text.lead}</p>
            <PasswordForm onPassword={withPassword} onEntered={enter} />
          </>
        ) : (
          <CodeForm
            onCode={async (code) => {
              await signIn({ ...pending, ...code });
              await enter();
            }}
            onBack={() => setPending(null)}
          />
        )}
      </div>
    </main>
  );
}
