import { useMe } from '~/app/me';
import { StandingBadge } from '~/features/partnerRelationships';
import { useTexts } from '~/i18n';
import { Avatar, Badge, ListRow, RowLink } from '~/ui';
import type { DirectoryFilters, Organisation } from './queries';
import { useRegions } from './regions';
import { texts } from './texts';
import { Verified } from './Verified';

interface Props {
  organisation: Organisation;
  filters: DirectoryFilters;
}

export function OrganisationRow({ organisation, filters }: Props) {
  const text = useTexts(texts);
  const regions = useRegions();
  const isMine = useMe().organisation?.id === organisation.id;
  const { id, name, sector, relationship } = organisation;
  const places = organisation.regions.map((region) => regions.nameOf(region)).join(', ');
  return (
    <RowLink to="/partners/$organisationId" params={{ organisationId: id }} search={{ ...filters }}>
      <ListRow
        lead={<Avatar id={id} name={name} shape="company" />}
        over={<bdi>{[sector, places].filter(Boolean).join(' · ')}</bdi>}
        title={
          <>
            <bdi>{name}</bdi> {organisation.verified && <Verified />}
          </>
        }
        signs={
          relationship ? (
            <StandingBadge status={relationship.status} requestedByUs={!relationship.requestedByThem} />
          ) : (
            isMine && <Badge kind="quiet">{text.yours}</Badge>
          )
        }
      >
        <bdi>{organisation.about}</bdi>
      </ListRow>
    </RowLink>
  );
}
