import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { UnreadCount } from '~/features/inbox';
import { RequestsCount } from '~/features/partnerRelationships';
import { useTexts } from '~/i18n';
import { useLive } from '~/live';
import { UpdateNotice } from '~/offline';
import { Icon, type IconName, Mark, Toasts, Voice } from '~/ui';
import { AccountMenu } from './AccountMenu';
import { isAdministrator, useMe } from './me';
import { Overlays } from './palette/Overlays';
import styles from './Shell.module.css';
import { texts } from './texts';

/** Where one is and where one can go: a rail at the side of a desk, a bar at the foot of a phone. */
export function Shell({ children }: { children: ReactNode }) {
  const text = useTexts(texts);
  const me = useMe();
  const mayAdminister = isAdministrator(me);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {text.skip}
      </a>
      <nav className={styles.rail} aria-label={text.sections}>
        <span className={styles.mark}>
          <Mark />
        </span>
        {!me.isOperator && (
          <ul>
            <Section to="/inbox" icon="inbox" name={text.inbox} sign={<UnreadCount />} />
            <Section to="/search" icon="search" name={text.search} />
            <Section
              to="/partners"
              icon="company"
              name={text.partners}
              sign={mayAdminister && <RequestsCount />}
            />
            <Section to="/network" icon="chart" name={text.network} />
            {mayAdminister && <Section to="/admin/members" icon="shield" name={text.admin} onDesk />}
          </ul>
        )}
        <ul className={styles.foot}>
          <Section to="/settings" icon="settings" name={text.settings} onDesk />
        </ul>
        <AccountMenu />
      </nav>
      <div className={styles.content} id="content" tabIndex={-1}>
        <Notices />
        <div className={styles.panes}>{children}</div>
      </div>
      <Overlays />
      <Toasts />
      <Voice />
    </div>
  );
}

interface SectionProps {
  to: '/inbox' | '/search' | '/partners' | '/network' | '/admin/members' | '/settings';
  icon: IconName;
  name: string;
  sign?: ReactNode;
  /** Only at the side of a desk: the bar of a phone holds five, the rest is in the account's menu. */
  onDesk?: boolean;
}

function Section({ to, icon, name, sign, onDesk = false }: SectionProps) {
  return (
    <li data-on-desk={onDesk}>
      <Link to={to} className={styles.section} activeProps={{ 'data-chosen': true }}>
        <span className={styles.sign}>
          <Icon name={icon} size={22} />
          {sign}
        </span>
        {name}
      </Link>
    </li>
  );
}

function Notices() {
  const text = useTexts(texts);
  const { status } = useLive();
  return (
    <div role="status">
      {status === 'offline' && <p className={styles.notice}>{text.offline}</p>}
      <UpdateNotice />
    </div>
  );
}
