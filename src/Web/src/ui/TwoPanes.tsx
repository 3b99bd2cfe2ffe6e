import type { ReactNode } from 'react';
import styles from './TwoPanes.module.css';

interface Props {
  /** What the list is of, read aloud. */
  label: string;
  list: ReactNode;
  /** Something of the list is open: on a phone it takes the list's place. */
  isOpen: boolean;
  children: ReactNode;
}

/** A list, and what is open of it beside; on a phone one of the two. */
export function TwoPanes({ label, list, isOpen, children }: Props) {
  return (
    <main className={styles.panes} data-open={isOpen}>
      <section className={styles.list} aria-label={label}>
        {list}
      </section>
      <div className={styles.open}>{children}</div>
    </main>
  );
}
