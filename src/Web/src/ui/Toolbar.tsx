import type { ReactNode } from 'react';
import styles from './Toolbar.module.css';

/** The head of a pane: what it is, and what can be done with it. */
export function Toolbar({
  start,
  children,
  end,
}: {
  start?: ReactNode;
  children: ReactNode;
  end?: ReactNode;
}) {
  return (
    <header className={styles.toolbar}>
      {start}
      <div className={styles.title}>{children}</div>
      {end}
    </header>
  );
}
