import { useState } from 'react';
import { answerOf, api } from '~/api';
import { useTexts } from '~/i18n';
import { Button, useFieldErrors } from '~/ui';
import { NewPasswordField } from '../NewPasswordField';
import { ProofDialog } from './ProofDialog';
import { Row } from './Section';
import { texts } from './texts';
import { useChange } from './useChange';

export function Password() {
  const text = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Row title={text.password} action={<Button onClick={() => setOpen(true)}>{text.change}</Button>}>
        {text.passwordNote}
      </Row>
      {isOpen && <PasswordDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const text = useTexts(texts);
  const changing = useChange(
    (form: FormData) =>
      answerOf(
        api.PUT('/api/auth/password', {
          body: {
            currentPassword: String(form.get('password')),
            newPassword: String(form.get('newPassword')),
          },
        }),
      ),
    { said: text.passwordChanged, onDone: onClose, renewsSession: true },
  );
  const errors = useFieldErrors(changing.error);
  return (
    <ProofDialog
      title={text.passwordTitle}
      lead={text.endsOthers}
      act={text.changePassword}
      passwordOnly
      isBusy={changing.isPending}
      error={errors.any ? null : changing.error}
      onSubmit={changing.mutate}
      onClose={onClose}
    >
      <NewPasswordField name="newPassword" label={text.newPassword} error={errors.of('newPassword')} />
    </ProofDialog>
  );
}
