import type { ReactNode } from 'react';
import styles from './Badge.module.css';

interface Props {
  /**
   * `count`: unread; `mention`: unread and meant for you; `partner`: another company, or that it waits for an answer;
   * `good` and `bad`: how something stands.
   */
  kind: 'count' | 'mention' | 'partner' | 'quiet' | 'good' | 'bad';
  children: ReactNode;
}

export function Badge({ kind, children }: Props) {
  return (
    <span className={styles.badge} data-kind={kind}>
      {children}
    </span>
  );
}
