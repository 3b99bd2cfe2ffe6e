import type { ReactNode } from 'react';
import styles from './ListRow.module.css';

interface Props {
  lead?: ReactNode;
  /** Small, above the title: whose it is. */
  over?: ReactNode;
  /** At the end of that line: a time. */
  aside?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  /** At the end of the text's line. */
  signs?: ReactNode;
  /** Something in it has not been seen. */
  fresh?: boolean;
}

/** What a row of any list looks like inside; the list gives it a link or a button around it. */
export function ListRow({ lead, over, aside, title, children, signs, fresh = false }: Props) {
  return (
    <span className={styles.row} data-fresh={fresh}>
      {lead}
      <span className={styles.text}>
        <span className={styles.line}>
          <span className={styles.over}>{over}</span>
          <span className={styles.aside}>{aside}</span>
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.line}>
          <span className={styles.body}>{children}</span>
          <span className={styles.signs}>{signs}</span>
        </span>
      </span>
    </span>
  );
}
