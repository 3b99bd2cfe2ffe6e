import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface Props {
  /** What an address points at: `/settings#devices`. */
  anchor: string;
  title: string;
  lead?: string;
  children: ReactNode;
}

export function Section({ anchor, title, lead, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} id={anchor} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}

interface RowProps {
  /** What it is, and below how it stands. */
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

export function Row({ title, children, action }: RowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.about}>
        <strong>{title}</strong>
        {children && <div className={styles.note}>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
