import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Avatar, Badge, ListRow, RowLink } from '~/ui';
import type { Member } from './queries';
import { roles } from './rights';
import type { MembersSearch } from './routes';
import { texts } from './texts';

export function MemberRow({ member, search }: { member: Member; search: MembersSearch }) {
  const text = useTexts(texts);
  const { memberId, displayName, email, status } = member;
  const isMe = useMe().memberId === memberId;
  return (
    <RowLink to="/admin/members/$memberId" params={{ memberId }} search={search}>
      <ListRow
        lead={<Avatar id={memberId} name={displayName} />}
        over={email}
        title={<bdi>{displayName ?? text.erasedPerson}</bdi>}
        signs={
          status === 'active' ? (
            isMe && <Badge kind="quiet">{text.you}</Badge>
          ) : (
            <Badge kind={status === 'invited' ? 'partner' : 'quiet'}>{text.status(status)}</Badge>
          )
        }
      >
        {roles
          .filter((role) => member.roles.includes(role))
          .map((role) => text.role(role))
          .join(', ')}
      </ListRow>
    </RowLink>
  );
}
