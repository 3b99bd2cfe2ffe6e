import { useId } from 'react';
import { answerOf, api } from '~/api';
import { useTexts } from '~/i18n';
import { AskDialog, Field } from '~/ui';
import type { Passkey } from './queries';
import { texts } from './texts';
import { useChange } from './useChange';

export function RenameDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const text = useTexts(texts);
  const id = useId();
  const renaming = useChange(
    (name: string) =>
      answerOf(api.PUT('/api/auth/passkeys/{id}', { params: { path: { id: passkey.id } }, body: { name } })),
    { onDone: onClose },
  );
  return (
    <AskDialog
      title={text.renameTitle}
      act={text.rename}
      isBusy={renaming.isPending}
      error={renaming.error}
      form={id}
      onClose={onClose}
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          renaming.mutate(String(new FormData(event.currentTarget).get('name')));
        }}
      >
        <Field
          label={text.passkeyName}
          name="name"
          defaultValue={passkey.name}
          maxLength={100}
          dir="auto"
          required
          data-autofocus
        />
      </form>
    </AskDialog>
  );
}
