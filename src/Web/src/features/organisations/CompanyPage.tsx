import { useSuspenseQuery } from '@tanstack/react-query';
import { useMe } from '~/app/me';
import styles from './CompanyPage.module.css';
import { ProfileForm } from './ProfileForm';
import { organisationQuery } from './queries';

/** What one's own company says of itself. */
export function CompanyPage() {
  const id = useMe().organisation?.id ?? '';
  const { organisation } = useSuspenseQuery(organisationQuery(id)).data;
  return (
    <main className={styles.page}>
      <ProfileForm organisation={organisation} />
    </main>
  );
}
