import { getRouteApi } from '@tanstack/react-router';
import { useFormats, useTexts } from '~/i18n';
import { Avatar, BackLink, Badge, EmptyState, ErrorNotice, Skeleton } from '~/ui';
import { Deactivation } from './Deactivation';
import styles from './MemberPage.module.css';
import { memberTexts } from './memberTexts';
import { type Member, useMember } from './queries';
import { RolesForm } from './RolesForm';
import { texts } from './texts';

const route = getRouteApi('/signed-in/admin-layout/members-layout/admin/members/$memberId');

/** A member, with what may be changed and why not. */
export function MemberPage() {
  const text = useTexts(memberTexts);
  const { memberId } = route.useParams();
  const { member, data: members, error, refetch, isMissing } = useMember(memberId);
  if (member && members) return <OpenMember key={memberId} member={member} members={members} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!isMissing) return <Skeleton rows={3} />;
  return (
    <EmptyState icon="people" title={text.missingTitle}>
      {text.missing}
    </EmptyState>
  );
}

function OpenMember({ member, members }: { member: Member; members: readonly Member[] }) {
  const [text, own, formats] = [useTexts(texts), useTexts(memberTexts), useFormats()];
  const { memberId, displayName, email, status, since } = member;
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <BackLink
          from="/admin/members/$memberId"
          to="/admin/members"
          search={(search) => search}
          label={own.back}
        />
        <Avatar id={memberId} name={displayName} size="l" />
        <div>
          <h1>
            <bdi>{displayName ?? text.erasedPerson}</bdi>
          </h1>
          <p>
            {email && <bdi>{email}</bdi>}
            <Badge kind={status === 'active' ? 'good' : status === 'invited' ? 'partner' : 'quiet'}>
              {text.status(status)}
            </Badge>
            <span>{text.since(status, formats.dateWithYear(new Date(since)))}</span>
          </p>
        </div>
      </header>
      {status === 'invited' && <p className={styles.notice}>{own.invitedNotice}</p>}
      <RolesForm member={member} members={members} />
      <Deactivation member={member} members={members} />
    </article>
  );
}
