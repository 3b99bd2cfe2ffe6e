import { useMutation } from '@tanstack/react-query';
import { useTexts } from '~/i18n';
import { forgetAll } from '~/offline';
import { Button, ErrorNotice } from '~/ui';
import { CompanyField, isUnknownCompany } from './CompanyField';
import { startAtCompany } from './company';
import styles from './EntryCard.module.css';
import { texts } from './texts';

interface Props {
  /** The name that is known already, of a link or of the last time. */
  name: string;
  onBack: () => void;
}

/** For companies whose people sign in at home (OpenID Connect): the browser goes there and comes back. */
export function CompanyForm({ name, onBack }: Props) {
  const text = useTexts(texts);
  const starting = useMutation({
    mutationFn: async (company: string) => {
      await forgetAll();
      await startAtCompany(company);
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        starting.mutate(String(new FormData(event.currentTarget).get('company')).trim());
      }}
    >
      <CompanyField name={name} error={starting.error} autoFocus />
      {starting.error && !isUnknownCompany(starting.error) && <ErrorNotice error={starting.error} />}
      <Button type="submit" look="primary" wide busy={starting.isPending || starting.isSuccess}>
        {text.toCompany}
      </Button>
      <div className={styles.others}>
        <Button onClick={onBack}>{text.usePassword}</Button>
      </div>
    </form>
  );
}
