import { isAdministrator, useMe } from '~/app/me';
import { AskAdministrators } from '~/features/members';
import { useTexts } from '~/i18n';
import { ButtonLink } from '~/ui';
import styles from './OrganisationPage.module.css';
import { texts } from './texts';

/** On the page of one's own company: this is how others see it. */
export function OwnNotice() {
  const text = useTexts(texts);
  return (
    <section className={styles.notice}>
      <p>{text.own}</p>
      {isAdministrator(useMe()) ? (
        <ButtonLink to="/admin/company">{text.editOwn}</ButtonLink>
      ) : (
        <p className={styles.soft}>
          <AskAdministrators>{text.mayNotEdit}</AskAdministrators>
        </p>
      )}
    </section>
  );
}
