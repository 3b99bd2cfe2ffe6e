import styles from './Divider.module.css';

/** A line across a list with what begins after it. */
export function Divider({ children, kind = 'day' }: { children: string; kind?: 'day' | 'unread' }) {
  return (
    <div className={styles.divider} data-kind={kind}>
      <span>{children}</span>
    </div>
  );
}
