import styles from './EmojiPicker.module.css';
import { quickEmoji } from './emoji';

/** One press away. */
export function QuickEmoji({ onPick }: { onPick: (emoji: string) => void }) {
  return (
    <ul className={styles.quick}>
      {quickEmoji.map((emoji) => (
        <li key={emoji}>
          <button type="button" onClick={() => onPick(emoji)}>
            {emoji}
          </button>
        </li>
      ))}
    </ul>
  );
}
