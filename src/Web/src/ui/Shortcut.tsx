import { catalogue, useTexts } from '~/i18n';
import styles from './Shortcut.module.css';
import { onMac } from './shortcuts';

const texts = catalogue({ control: 'Ctrl' }, { control: 'Strg' });

/** Keys to press, such as `['Shift', 'Enter']` or `['Mod', 'k']`. Not shown where there is no keyboard. */
export function Shortcut({ keys }: { keys: readonly string[] }) {
  const text = useTexts(texts);
  return (
    <span className={styles.shortcut}>
      {keys.map((key) => (
        <kbd key={key}>{key === 'Mod' ? (onMac ? '⌘' : text.control) : key}</kbd>
      ))}
    </span>
  );
}
