import { useTexts } from '~/i18n';
import { Avatar } from '~/ui';
import styles from './MentionList.module.css';
import type { Person } from './mentions';
import { texts } from './texts';

interface Props {
  id: string;
  people: readonly Person[];
  chosen: number;
  onChoose: (at: number) => void;
  onPick: (person: Person) => void;
}

/** Who may be meant. The keys are the field's: it names the one that is chosen. */
export function MentionList({ id, people, chosen, onChoose, onPick }: Props) {
  const text = useTexts(texts);
  return (
    <div className={styles.list} id={id} role="listbox" aria-label={text.people}>
      {people.map((person, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
        <div
          key={person.memberId}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          onPointerMove={() => onChoose(at)}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          <Avatar id={person.memberId} name={person.displayName} size="s" />
          <span dir="auto">{person.displayName}</span>
        </div>
      ))}
    </div>
  );
}
