import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Refusal } from '~/api';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { AskDialog, Field } from '~/ui';
import styles from './ProofDialog.module.css';
import { secondFactorQuery } from './queries';
import { texts } from './texts';

interface Props {
  title: string;
  lead: string;
  /** The act by its name. */
  act: string;
  isDanger?: boolean;
  isBusy: boolean;
  error: unknown;
  onSubmit: (form: FormData) => void;
  onClose: () => void;
  /** What else the act needs to know. */
  children?: ReactNode;
  /** The app's code is not asked for, whether there is one or not. */
  passwordOnly?: boolean;
}

/** Before what opens the account is changed, somebody who is signed in proves once more to be the one. */
export function ProofDialog(props: Props) {
  const {
    title,
    lead,
    act,
    isDanger = false,
    isBusy,
    error,
    onSubmit,
    onClose,
    children,
    passwordOnly,
  } = props;
  const text = useTexts(texts);
  const me = useMe();
  const id = useId();
  const hasApp = useQuery(secondFactorQuery).data?.enabled === true && !passwordOnly;
  const code = error instanceof Refusal ? error.code : undefined;
  const isAtField = code === 'wrong_password' || code === 'wrong_code';
  return (
    <AskDialog
      title={title}
      act={act}
      isDanger={isDanger}
      isBusy={isBusy}
      error={isAtField ? null : error}
      form={id}
      onClose={onClose}
    >
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        <p>{lead}</p>
        {/* For password managers: whose password it is. */}
        <input type="email" name="email" autoComplete="username" value={me.email} readOnly hidden />
        <Field
          label={text.yourPassword}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          data-autofocus
          error={code === 'wrong_password' ? text.wrongPassword : undefined}
        />
        {hasApp && (
          <Field
            label={text.yourCode}
            name="code"
            autoComplete="one-time-code"
            required
            error={code === 'wrong_code' ? text.wrongCode : undefined}
          />
        )}
        {children}
      </form>
    </AskDialog>
  );
}
