import { useQuery } from '@tanstack/react-query';
import { useTexts } from '~/i18n';
import { Field } from '~/ui';
import { addPasskey } from '../passkey';
import { factorsOf } from './factors';
import { ProofDialog } from './ProofDialog';
import { sessionsQuery } from './queries';
import { texts } from './texts';
import { useChange } from './useChange';

/** A name to know it by and both factors, then the device asks in its own way. */
export function AddPasskeyDialog({ onClose }: { onClose: () => void }) {
  const text = useTexts(texts);
  const here = useQuery(sessionsQuery).data?.find((session) => session.current);
  const adding = useChange(async (form: FormData) => {
    if (await addPasskey(factorsOf(form), String(form.get('name')))) onClose();
  }, {});
  return (
    <ProofDialog
      title={text.addPasskeyTitle}
      lead={text.addPasskeyLead}
      act={text.next}
      isBusy={adding.isPending}
      error={adding.error}
      onSubmit={adding.mutate}
      onClose={onClose}
    >
      <Field
        label={text.passkeyName}
        hint={text.passkeyNameHint}
        name="name"
        defaultValue={text.client(here?.client ?? null)}
        maxLength={100}
        dir="auto"
        required
      />
    </ProofDialog>
  );
}
