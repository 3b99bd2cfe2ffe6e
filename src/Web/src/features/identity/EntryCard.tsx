import type { ReactNode } from 'react';
import { Mark } from '~/ui';
import styles from './EntryCard.module.css';

/** What somebody sees who is not in yet. */
export function EntryCard({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Mark />
        <h1>{title}</h1>
        <p>{lead}</p>
        {children}
      </div>
    </main>
  );
}
