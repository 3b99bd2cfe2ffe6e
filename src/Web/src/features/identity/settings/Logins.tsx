import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '~/api';
import { useTexts } from '~/i18n';
import { AskDialog, Button, ErrorNotice } from '~/ui';
import { CompanyDialog } from './CompanyDialog';
import { type Login, loginsQuery } from './queries';
import { Row } from './Section';
import { texts } from './texts';
import { useChange } from './useChange';

/** One's accounts at other issuers (OpenID Connect) that sign one in here. */
export function Logins() {
  const text = useTexts(texts);
  const logins = useQuery(loginsQuery);
  const [open, setOpen] = useState<Login | 'link' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Row title={text.logins} action={<Button onClick={() => setOpen('link')}>{text.link}</Button>}>
        {text.loginsNote}
        {logins.error && <ErrorNotice error={logins.error} onRetry={() => void logins.refetch()} />}
      </Row>
      {logins.data?.map((login) => (
        <Row
          key={login.id}
          title={login.provider ?? login.issuer}
          action={
            <Button aria-label={text.unlinkOf(login.provider ?? login.issuer)} onClick={() => setOpen(login)}>
              {text.unlink}
            </Button>
          }
        >
          {login.provider === null ? text.loginOff : login.issuer}
        </Row>
      ))}
      {open === 'link' && <CompanyDialog onClose={close} />}
      {open !== null && open !== 'link' && <UnlinkDialog login={open} onClose={close} />}
    </>
  );
}

function UnlinkDialog({ login, onClose }: { login: Login; onClose: () => void }) {
  const text = useTexts(texts);
  const unlinking = useChange(
    () => answerOf(api.DELETE('/api/auth/logins/{id}', { params: { path: { id: login.id } } })),
    { said: text.unlinked, onDone: onClose },
  );
  return (
    <AskDialog
      title={text.unlinkTitle(login.provider ?? login.issuer)}
      act={text.unlink}
      isDanger
      isBusy={unlinking.isPending}
      error={unlinking.error}
      onAct={() => unlinking.mutate()}
      onClose={onClose}
    >
      <p>{text.unlinkLead}</p>
    </AskDialog>
  );
}
