import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Pill.module.css';

/** What a list can be narrowed to, in one line that scrolls when it is too long. */
export function Pills({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.pills} aria-label={label}>
      {children}
    </nav>
  );
}

function Pill({ chosen, ...link }: { chosen: boolean } & ComponentPropsWithRef<'a'>) {
  return (
    <a {...link} className={styles.pill} aria-current={chosen ? 'true' : undefined} data-chosen={chosen} />
  );
}

/** One of them. */
export const PillLink = createLink(Pill);
