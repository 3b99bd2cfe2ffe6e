import { useFormats, useTexts } from '~/i18n';
import { Avatar, BackLink } from '~/ui';
import styles from './OrganisationPage.module.css';
import type { Organisation } from './queries';
import { texts } from './texts';
import { Verified } from './Verified';

export function OrganisationHead({ organisation }: { organisation: Organisation }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const { id, name, verified, members, registeredAt } = organisation;
  return (
    <header className={styles.head}>
      <BackLink
        from="/partners/$organisationId"
        to="/partners"
        search={(search) => search}
        label={text.back}
      />
      <Avatar id={id} name={name} shape="company" size="l" />
      <div>
        <h1>
          <bdi>{name}</bdi> {verified && <Verified />}
        </h1>
        <p>
          {text.people(members)} · {text.since(formats.dateWithYear(new Date(registeredAt)))}
        </p>
      </div>
    </header>
  );
}
