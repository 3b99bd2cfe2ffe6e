import type { Schema } from '~/api';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Avatar } from '~/ui';
import styles from './OrganisationPage.module.css';
import type { Organisation } from './queries';
import { texts } from './texts';

interface Props {
  organisation: Organisation;
  contacts: readonly Schema<'GetOrganisationContact'>[];
}

/** Whom one can write to; only partners tell each other. */
export function Contacts({ organisation, contacts }: Props) {
  const text = useTexts(texts);
  const isMine = organisation.id === useMe().organisation?.id;
  const isOpen = isMine || organisation.relationship?.status === 'active';
  return (
    <section aria-label={text.contacts}>
      <h2>{text.contacts}</h2>
      {isOpen ? (
        <ul className={styles.people}>
          {contacts.map(({ memberId, displayName }) => (
            <li key={memberId}>
              <Avatar id={memberId} name={displayName} size="s" />
              <bdi>{displayName ?? text.erasedPerson}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.soft}>{text.contactsLater}</p>
      )}
    </section>
  );
}
