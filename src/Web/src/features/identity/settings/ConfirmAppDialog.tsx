import { useId } from 'react';
import { answerOf, api, Refusal, type Schema } from '~/api';
import { useTexts } from '~/i18n';
import { AskDialog, Field } from '~/ui';
import styles from './ConfirmAppDialog.module.css';
import { QrCode } from './QrCode';
import { texts } from './texts';
import { useChange } from './useChange';

interface Props {
  secret: Schema<'TotpSecret'>;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}

/** The secret for the app, as a picture and to type in; its first code shows that it has arrived. */
export function ConfirmAppDialog({ secret, onConfirmed, onClose }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const confirming = useChange(
    (code: string) => answerOf(api.POST('/api/auth/totp/confirmation', { body: { code } })),
    { onDone: (answer) => onConfirmed(answer.recoveryCodes), renewsSession: true },
  );
  const isWrong = confirming.error instanceof Refusal && confirming.error.code === 'wrong_code';
  return (
    <AskDialog
      title={text.scanTitle}
      act={text.turnOn}
      isBusy={confirming.isPending}
      error={isWrong ? null : confirming.error}
      form={id}
      onClose={onClose}
    >
      <p>{text.scanLead}</p>
      <div className={styles.secret}>
        <QrCode text={secret.uri} label={text.qrCode} />
        <details>
          <summary>{text.typeIn}</summary>
          <code>{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </details>
      </div>
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          confirming.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''));
        }}
      >
        <Field
          label={text.firstCode}
          hint={text.firstCodeHint}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          data-autofocus
          error={isWrong ? text.wrongCode : undefined}
        />
      </form>
    </AskDialog>
  );
}
