import { Icon } from '~/ui';
import styles from './SuggestionList.module.css';
import type { Suggestion } from './suggestions';

interface Props {
  /** Of the field that it belongs to. */
  id: string;
  all: readonly Suggestion[];
  active: Suggestion | undefined;
  label: string;
  onTake: (suggestion: Suggestion) => void;
}

export function SuggestionList({ id, all, active, label, onTake }: Props) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className={styles.list}
      hidden={all.length === 0}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
    >
      {all.map((suggestion, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys.
        <div
          key={suggestion.insert}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={suggestion === active}
          className={styles.option}
          onClick={() => onTake(suggestion)}
        >
          <Icon name={suggestion.icon} size={16} />
          <span dir="auto">{suggestion.name ?? suggestion.insert}</span>
          {suggestion.isCode && <code>{suggestion.insert}</code>}
        </div>
      ))}
    </div>
  );
}
