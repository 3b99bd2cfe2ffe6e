import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n';
import styles from './OrganisationPage.module.css';
import type { DirectoryFilters, Organisation } from './queries';
import { useRegions } from './regions';
import { texts } from './texts';

/** What a company says of itself; each fact leads to the others of whom it is true. */
export function Profile({ organisation }: { organisation: Organisation }) {
  const text = useTexts(texts);
  const regions = useRegions();
  const { about, sector, capabilities, domains } = organisation;
  return (
    <section aria-label={text.about}>
      <h2>{text.about}</h2>
      <p className={styles.about} dir="auto">
        {about || <span className={styles.soft}>{text.noAbout}</span>}
      </p>
      <dl className={styles.facts}>
        {sector !== null && (
          <Fact name={text.sector}>
            <Tag filters={{ sector }}>{sector}</Tag>
          </Fact>
        )}
        {organisation.regions.length > 0 && (
          <Fact name={text.regions}>
            {organisation.regions.map((region) => (
              <Tag key={region} filters={{ region }}>
                {regions.nameOf(region)}
              </Tag>
            ))}
          </Fact>
        )}
        {capabilities.length > 0 && (
          <Fact name={text.capabilities}>
            {capabilities.map((capability) => (
              <Tag key={capability} filters={{ capability }}>
                {capability}
              </Tag>
            ))}
          </Fact>
        )}
        {domains.length > 0 && <Fact name={text.domains}>{domains.join(', ')}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Tag({ filters, children }: { filters: DirectoryFilters; children: string }) {
  const text = useTexts(texts);
  return (
    <Link to="/partners" search={filters} className={styles.tag} title={text.othersWith(children)}>
      <bdi>{children}</bdi>
    </Link>
  );
}
