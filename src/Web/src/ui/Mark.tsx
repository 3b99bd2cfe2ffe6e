import styles from './Mark.module.css';

/** The product's sign: two that overlap. */
export function Mark() {
  return <span className={styles.mark} aria-hidden="true" />;
}
