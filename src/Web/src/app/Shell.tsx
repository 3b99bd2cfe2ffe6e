import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { UnreadCount } from '~/features/inbox';
import { useTexts } from '~/i18n';
import { useLive } from '~/live';
import { UpdateNotice } from '~/offline';
import { Icon, type IconName, Mark } from '~/ui';
import { AccountMenu } from './AccountMenu';
import { useMe } from './me';
import styles from './Shell.module.css';
import { texts } from './texts';

/** Where one is and where one can go: a rail at the side of a desk, a bar at the foot of a phone. */
export function Shell({ children }: { children: ReactNode }) {
  const text = useTexts(texts);
  const isMember = !useMe().isOperator;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {text.skip}
      </a>
      <nav className={styles.rail} aria-label={text.sections}>
        <span className={styles.mark}>
          <Mark />
        </span>
        <ul>{isMember && <Section to="/inbox" icon="inbox" name={text.inbox} sign={<UnreadCount />} />}</ul>
        <AccountMenu />
      </nav>
      <div className={styles.content} id="content" tabIndex={-1}>
        <Notices />
        <div className={styles.panes}>{children}</div>
      </div>
    </div>
  );
}

interface SectionProps {
  to: '/inbox';
  icon: IconName;
  name: string;
  sign?: ReactNode;
}

function Section({ to, icon, name, sign }: SectionProps) {
  return (
    <li>
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
