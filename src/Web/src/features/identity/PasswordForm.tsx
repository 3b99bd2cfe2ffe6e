import { useMutation } from '@tanstack/react-query';
import { useTexts } from '~/i18n';
import { Button, ErrorNotice, Field } from '~/ui';
import styles from './EntryCard.module.css';
import { knowsPasskeys, signInByPasskey } from './passkey';
import type { Password } from './SignInPage';
import { texts } from './texts';

interface Props {
  onPassword: (password: Password) => Promise<void>;
  onEntered: () => Promise<void>;
  onCompany: () => void;
}

export function PasswordForm({ onPassword, onEntered, onCompany }: Props) {
  const text = useTexts(texts);
  const byPassword = useMutation({ mutationFn: onPassword });
  const byPasskey = useMutation({
    mutationFn: async () => {
      if (await signInByPasskey()) await onEntered();
    },
  });
  const error = byPassword.error ?? byPasskey.error;

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        byPasskey.reset();
        byPassword.mutate({ email: String(form.get('email')), password: String(form.get('password')) });
      }}
    >
      <Field
        label={text.email}
        name="email"
        type="email"
        autoComplete="username webauthn"
        required
        autoFocus
      />
      <Field label={text.password} name="password" type="password" autoComplete="current-password" required />
      {error && <ErrorNotice error={error} />}
      <Button type="submit" look="primary" wide busy={byPassword.isPending}>
        {text.signIn}
      </Button>
      <span className={styles.or}>{text.or}</span>
      {knowsPasskeys() && (
        <Button wide icon="key" busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {text.passkey}
        </Button>
      )}
      <Button wide icon="people" onClick={onCompany}>
        {text.company}
      </Button>
    </form>
  );
}
