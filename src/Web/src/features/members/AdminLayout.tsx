import { Outlet, useMatchRoute } from '@tanstack/react-router';
import { isAdministrator, useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { EmptyState, PillLink, Pills, Toolbar } from '~/ui';
import styles from './AdminLayout.module.css';
import { AskAdministrators } from './AskAdministrators';
import { texts } from './texts';

/** What administrators look after: the company's people, and what it says of itself. */
export function AdminLayout() {
  const text = useTexts(texts);
  const isCompany = Boolean(useMatchRoute()({ to: '/admin/company' }));
  if (!isAdministrator(useMe()))
    return (
      <main className={styles.notFor}>
        <EmptyState icon="shield" title={text.notForYouTitle} isPage>
          <AskAdministrators>{text.notForYou}</AskAdministrators>
        </EmptyState>
      </main>
    );
  return (
    <div className={styles.layout}>
      <div className={styles.head}>
        <Toolbar>
          <h1>{text.title}</h1>
        </Toolbar>
        <Pills label={text.parts}>
          <PillLink to="/admin/members" chosen={!isCompany}>
            {text.members}
          </PillLink>
          <PillLink to="/admin/company" chosen={isCompany}>
            {text.company}
          </PillLink>
        </Pills>
      </div>
      <Outlet />
    </div>
  );
}
