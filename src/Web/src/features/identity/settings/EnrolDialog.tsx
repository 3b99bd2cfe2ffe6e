import { useState } from 'react';
import { answerOf, api, type Schema } from '~/api';
import { useTexts } from '~/i18n';
import { ConfirmAppDialog } from './ConfirmAppDialog';
import { ProofDialog } from './ProofDialog';
import { RecoveryCodesDialog } from './RecoveryCodesDialog';
import { texts } from './texts';
import { useChange } from './useChange';

/** Three steps: the password, the app, and the codes for the day that the app is lost. */
export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const text = useTexts(texts);
  const [secret, setSecret] = useState<Schema<'TotpSecret'> | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const beginning = useChange(
    (form: FormData) =>
      answerOf(api.POST('/api/auth/totp', { body: { password: String(form.get('password')) } })),
    { onDone: setSecret },
  );

  if (codes) return <RecoveryCodesDialog codes={codes} onClose={onClose} />;
  if (secret) return <ConfirmAppDialog secret={secret} onConfirmed={setCodes} onClose={onClose} />;
  return (
    <ProofDialog
      title={text.setUpTitle}
      lead={text.setUpLead}
      act={text.next}
      isBusy={beginning.isPending}
      error={beginning.error}
      onSubmit={beginning.mutate}
      onClose={onClose}
    />
  );
}
