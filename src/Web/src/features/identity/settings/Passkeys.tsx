import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '~/api';
import { useFormats, useTexts } from '~/i18n';
import { Button, ErrorNotice } from '~/ui';
import { knowsPasskeys } from '../passkey';
import { AddPasskeyDialog } from './AddPasskeyDialog';
import { factorsOf } from './factors';
import { ProofDialog } from './ProofDialog';
import { type Passkey, passkeysQuery } from './queries';
import { RenameDialog } from './RenameDialog';
import { Row } from './Section';
import { texts } from './texts';
import { useChange } from './useChange';

type Open = { what: 'add' } | { what: 'rename' | 'remove'; passkey: Passkey };

export function Passkeys() {
  const text = useTexts(texts);
  const passkeys = useQuery(passkeysQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Row
        title={text.passkeys}
        action={
          knowsPasskeys() && <Button onClick={() => setOpen({ what: 'add' })}>{text.addPasskey}</Button>
        }
      >
        {knowsPasskeys() ? text.passkeysNote : text.noPasskeysHere}
        {passkeys.error && <ErrorNotice error={passkeys.error} onRetry={() => void passkeys.refetch()} />}
      </Row>
      {passkeys.data?.map((passkey) => (
        <PasskeyRow key={passkey.id} passkey={passkey} onOpen={setOpen} />
      ))}
      {open?.what === 'add' && <AddPasskeyDialog onClose={close} />}
      {open?.what === 'rename' && <RenameDialog passkey={open.passkey} onClose={close} />}
      {open?.what === 'remove' && <RemovalDialog passkey={open.passkey} onClose={close} />}
    </>
  );
}

function PasskeyRow({ passkey, onOpen }: { passkey: Passkey; onOpen: (open: Open) => void }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const at = new Date(passkey.createdAt);
  return (
    <Row
      title={<span dir="auto">{passkey.name}</span>}
      action={
        <>
          <Button
            aria-label={text.renameOf(passkey.name)}
            onClick={() => onOpen({ what: 'rename', passkey })}
          >
            {text.rename}
          </Button>
          <Button
            aria-label={text.removeOf(passkey.name)}
            onClick={() => onOpen({ what: 'remove', passkey })}
          >
            {text.remove}
          </Button>
        </>
      }
    >
      <time dateTime={passkey.createdAt} title={formats.fullOf(at)}>
        {text.added(formats.shortOf(at))}
      </time>
    </Row>
  );
}

function RemovalDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const text = useTexts(texts);
  const removing = useChange(
    (form: FormData) =>
      answerOf(
        api.POST('/api/auth/passkeys/{id}/removal', {
          params: { path: { id: passkey.id } },
          body: factorsOf(form),
        }),
      ),
    { said: text.passkeyRemoved, onDone: onClose },
  );
  return (
    <ProofDialog
      title={text.removePasskeyTitle(passkey.name)}
      lead={text.removePasskeyLead}
      act={text.remove}
      isDanger
      isBusy={removing.isPending}
      error={removing.error}
      onSubmit={removing.mutate}
      onClose={onClose}
    />
  );
}
