import styles from './Shortcut.module.css';

/** Keys to press, such as `['Shift', 'Enter']`. Not shown where there is no keyboard. */
export function Shortcut({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.shortcut}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
