import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTexts } from '~/i18n';
import { AskDialog } from '~/ui';
import { CompanyField, isUnknownCompany } from '../CompanyField';
import { startAtCompany } from '../company';
import { texts } from './texts';

/** Links the account that one has at one's company. The browser goes there, and comes back. */
export function CompanyDialog({ onClose }: { onClose: () => void }) {
  const text = useTexts(texts);
  const id = useId();
  const starting = useMutation({
    mutationFn: (name: string) => startAtCompany(name, { link: true }),
  });
  return (
    <AskDialog
      title={text.linkTitle}
      act={text.next}
      isBusy={starting.isPending}
      error={isUnknownCompany(starting.error) ? null : starting.error}
      form={id}
      onClose={onClose}
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          starting.mutate(String(new FormData(event.currentTarget).get('company')).trim());
        }}
      >
        <CompanyField error={starting.error} autoFocus />
      </form>
    </AskDialog>
  );
}
