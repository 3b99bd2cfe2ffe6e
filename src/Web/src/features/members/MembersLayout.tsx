import { Outlet, useMatchRoute } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import { TwoPanes } from '~/ui';
import { MembersPane } from './MembersPane';
import { texts } from './texts';

/** The people of the company, and the one that is open beside them; on a phone one of the two. */
export function MembersLayout() {
  const text = useTexts(texts);
  const isAlone = Boolean(useMatchRoute()({ to: '/admin/members' }));
  return (
    <TwoPanes label={text.members} list={<MembersPane />} isOpen={!isAlone}>
      <Outlet />
    </TwoPanes>
  );
}
