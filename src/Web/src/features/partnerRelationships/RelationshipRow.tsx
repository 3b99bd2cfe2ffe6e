import { useFormats, useTexts } from '~/i18n';
import { Avatar, ListRow, RowLink } from '~/ui';
import type { Relationship, Show } from './queries';
import { StandingBadge } from './StandingBadge';
import { asOfNow } from './standing';
import { texts } from './texts';

export function RelationshipRow({ relationship, show }: { relationship: Relationship; show: Show }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const now = asOfNow(relationship);
  const { partnerId, partnerName, status, requestedByUs } = now;
  const until = formats.dateWithYear(new Date(now.expiresAt ?? now.changedAt));
  const since = formats.dateWithYear(new Date(now.changedAt));
  return (
    <RowLink to="/partners/$organisationId" params={{ organisationId: partnerId }} search={{ show }}>
      <ListRow
        lead={<Avatar id={partnerId} name={partnerName} shape="company" />}
        over={status === 'requested' ? text.until(requestedByUs, until) : text.since(since)}
        title={<bdi>{partnerName}</bdi>}
        signs={<StandingBadge status={status} requestedByUs={requestedByUs} />}
      >
        <bdi>{now.text}</bdi>
      </ListRow>
    </RowLink>
  );
}
