import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import {
  ButtonLink,
  EmptyState,
  ErrorNotice,
  PillLink,
  Pills,
  SearchField,
  Skeleton,
  VirtualRows,
} from '~/ui';
import { MemberRow } from './MemberRow';
import styles from './MembersPane.module.css';
import { type Member, membersQuery, membersShows } from './queries';
import type { MembersSearch } from './routes';
import { texts } from './texts';

const route = getRouteApi('/signed-in/admin-layout/members-layout');
const rowHeight = 82;

const matches = ({ show, find = '' }: MembersSearch, { status, displayName, email }: Member) =>
  (show === undefined || status === show) &&
  `${displayName ?? ''} ${email ?? ''}`.toLowerCase().includes(find.toLowerCase());

export function MembersPane() {
  const text = useTexts(texts);
  const navigate = useNavigate();
  const { show, find } = route.useSearch();
  const search: MembersSearch = { ...(show ? { show } : {}), ...(find ? { find } : {}) };
  const members = useInfiniteQuery(membersQuery);
  const shown = members.data?.filter((member) => matches(search, member)) ?? [];

  return (
    <>
      <div className={styles.head}>
        <SearchField
          label={text.find}
          value={find ?? ''}
          onChange={(typed) =>
            void navigate({
              to: '.',
              search: { ...(show ? { show } : {}), ...(typed ? { find: typed } : {}) },
              replace: true,
            })
          }
        />
        <ButtonLink to="/admin/members/invite" search={search} look="primary" icon="plus">
          {text.invite}
        </ButtonLink>
      </div>
      <Pills label={text.shows}>
        <PillLink to="." search={find ? { find } : {}} chosen={show === undefined}>
          {text.everybody}
        </PillLink>
        {membersShows.map((status) => (
          <PillLink key={status} to="." search={{ ...search, show: status }} chosen={show === status}>
            {text.status(status)}
          </PillLink>
        ))}
      </Pills>
      {members.error ? (
        <ErrorNotice error={members.error} onRetry={() => void members.refetch()} />
      ) : !members.data ? (
        <Skeleton rows={8} />
      ) : shown.length === 0 && !members.hasNextPage ? (
        <EmptyState icon="people" title={text.nobodyTitle}>
          {find ? text.nobodyFound : text.nobody(show)}
        </EmptyState>
      ) : (
        <VirtualRows
          label={text.members}
          items={shown}
          keyOf={(member) => member.memberId}
          rowHeight={rowHeight}
          row={(member) => <MemberRow member={member} search={search} />}
          onEnd={() => {
            if (members.hasNextPage && !members.isFetchingNextPage) void members.fetchNextPage();
          }}
        />
      )}
    </>
  );
}
