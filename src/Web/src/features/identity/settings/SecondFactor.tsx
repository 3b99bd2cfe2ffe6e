import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '~/api';
import { useTexts } from '~/i18n';
import { Badge, Button, ErrorNotice } from '~/ui';
import { EnrolDialog } from './EnrolDialog';
import { factorsOf } from './factors';
import { ProofDialog } from './ProofDialog';
import { secondFactorQuery } from './queries';
import { Row } from './Section';
import { texts } from './texts';
import { useChange } from './useChange';

/** The authenticator app: set up, or removed. */
export function SecondFactor() {
  const text = useTexts(texts);
  const factor = useQuery(secondFactorQuery);
  const [open, setOpen] = useState<'enrol' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const isOn = factor.data?.enabled === true;
  return (
    <>
      <Row
        title={
          <>
            {text.app}
            {factor.data && <Badge kind="quiet">{isOn ? text.on : text.off}</Badge>}
          </>
        }
        action={
          factor.data && (
            <Button onClick={() => setOpen(isOn ? 'remove' : 'enrol')}>
              {isOn ? text.remove : text.setUp}
            </Button>
          )
        }
      >
        {isOn ? text.codesLeft(factor.data?.recoveryCodesLeft ?? 0) : text.appNote}
        {factor.error && <ErrorNotice error={factor.error} onRetry={() => void factor.refetch()} />}
      </Row>
      {open === 'enrol' && <EnrolDialog onClose={close} />}
      {open === 'remove' && <RemovalDialog onClose={close} />}
    </>
  );
}

function RemovalDialog({ onClose }: { onClose: () => void }) {
  const text = useTexts(texts);
  const removing = useChange(
    (form: FormData) => answerOf(api.POST('/api/auth/totp/removal', { body: factorsOf(form) })),
    { said: text.appRemoved, onDone: onClose, renewsSession: true },
  );
  return (
    <ProofDialog
      title={text.removeAppTitle}
      lead={text.removeAppLead}
      act={text.remove}
      isDanger
      isBusy={removing.isPending}
      error={removing.error}
      onSubmit={removing.mutate}
      onClose={onClose}
    />
  );
}
