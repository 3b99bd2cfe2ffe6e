import type { ReactNode } from 'react';
import styles from './Badge.module.css';

interface Props {
  /** `count`: unread; `mention`: unread and meant for you; `partner`: another company reads along. */
  kind: 'count' | 'mention' | 'partner' | 'quiet';
  children: ReactNode;
}

export function Badge({ kind, children }: Props) {
  return (
    <span className={styles.badge} data-kind={kind}>
      {children}
    </span>
  );
}
