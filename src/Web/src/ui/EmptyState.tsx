import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  title: string;
  /** It is all of the page, which has no other heading. */
  isPage?: boolean;
  /** What would be here, and how it gets here. */
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon, title, isPage = false, children, action }: Props) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <span className={styles.sign}>
        <Icon name={icon} size={28} />
      </span>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  );
}
