import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useMe } from '~/app/me';
import { PartnerThreads } from '~/features/inbox';
import { RelationshipPanel, Timeline } from '~/features/partnerRelationships';
import { Skeleton } from '~/ui';
import { Contacts } from './Contacts';
import { NewThread } from './NewThread';
import { OrganisationHead } from './OrganisationHead';
import styles from './OrganisationPage.module.css';
import { OwnNotice } from './OwnNotice';
import { Profile } from './Profile';
import { directoryKey, organisationKey, organisationQuery } from './queries';

const route = getRouteApi('/signed-in/partners-layout/partners/$organisationId');

export function OrganisationPage() {
  const { organisationId } = route.useParams();
  // Another company is another page: what one had begun to write to one is not for the next.
  return <OpenOrganisation key={organisationId} id={organisationId} />;
}

function OpenOrganisation({ id }: { id: string }) {
  const queries = useQueryClient();
  const { organisation, contacts } = useSuspenseQuery(organisationQuery(id)).data;
  const { name, relationship } = organisation;
  const isMine = useMe().organisation?.id === id;
  return (
    <article className={styles.page}>
      <OrganisationHead organisation={organisation} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {isMine ? (
            <OwnNotice />
          ) : (
            <RelationshipPanel
              between={{ organisationId: id, relationshipId: relationship?.id ?? null }}
              name={name}
              whileActive={relationship && <NewThread relationshipId={relationship.id} />}
              onChanged={() =>
                Promise.all([
                  queries.invalidateQueries({ queryKey: organisationKey }),
                  queries.invalidateQueries({ queryKey: directoryKey }),
                ])
              }
            />
          )}
          {relationship && <PartnerThreads partner={id} />}
          <Profile organisation={organisation} />
          {relationship && (
            <Suspense fallback={<Skeleton rows={3} />}>
              <Timeline relationshipId={relationship.id} partner={name} />
            </Suspense>
          )}
        </div>
        <Contacts organisation={organisation} contacts={contacts} />
      </div>
    </article>
  );
}
