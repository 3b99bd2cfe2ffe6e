import { type KeyboardEvent, useId, useState } from 'react';
import { useTexts } from '~/i18n';
import { Avatar, Icon } from '~/ui';
import type { Person } from '../composing/mentions';
import { calledSo } from '../composing/mentions';
import styles from './PersonPicker.module.css';
import { texts } from './texts';

/** As many as one looks through; a longer name finds fewer. */
const shown = 8;

interface Props {
  label: string;
  hint?: string | undefined;
  people: readonly Person[];
  picked: readonly Person[];
  onPick: (picked: Person[]) => void;
}

/** Several people by their names: the arrows choose, Enter takes, Backspace takes the last one off. */
export function PersonPicker({ label, hint, people, picked, onPick }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const rest = people.filter((person) => !picked.some(({ memberId }) => memberId === person.memberId));
  const found = calledSo(rest, wanted.trim());
  const offered = isOpen ? found.slice(0, shown) : [];
  const at = Math.min(chosen, offered.length - 1);

  const pick = (person: Person | undefined) => {
    if (!person) return;
    onPick([...picked, person]);
    setWanted('');
    setChosen(0);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      setOpen(true);
      setChosen(isOpen ? (at + 1) % Math.max(1, offered.length) : 0);
    } else if (event.key === 'ArrowUp') setChosen((at + offered.length - 1) % Math.max(1, offered.length));
    else if (event.key === 'Enter' && offered.length > 0) pick(offered[at]);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Backspace' && wanted === '') return onPick(picked.slice(0, -1));
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.place}>
        <div className={styles.field}>
          {picked.map((person) => (
            <span key={person.memberId} className={styles.picked}>
              <Avatar id={person.memberId} name={person.displayName} size="s" />
              <span dir="auto">{person.displayName}</span>
              <button
                type="button"
                aria-label={text.takeOff(person.displayName ?? text.somebody)}
                onClick={() => onPick(picked.filter((other) => other !== person))}
              >
                <Icon name="close" size={14} />
              </button>
            </span>
          ))}
          <input
            id={id}
            value={wanted}
            role="combobox"
            autoComplete="off"
            placeholder={picked.length === 0 ? text.search : undefined}
            aria-expanded={offered.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={offered[at] ? `${id}-${at}` : undefined}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            onChange={(event) => {
              setWanted(event.target.value);
              setOpen(true);
              setChosen(0);
            }}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={styles.offer} hidden={!isOpen}>
          <div
            className={styles.list}
            id={`${id}-list`}
            role="listbox"
            aria-label={label}
            hidden={offered.length === 0}
          >
            {offered.map((person, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
              <div
                key={person.memberId}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                onPointerMove={() => setChosen(place)}
                // The field keeps the focus.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(person)}
              >
                <Avatar id={person.memberId} name={person.displayName} size="s" />
                <span dir="auto">{person.displayName ?? text.erased}</span>
              </div>
            ))}
          </div>
          <p className={styles.note} role="status">
            {isOpen && wanted !== '' && found.length === 0 && text.nobody}
            {isOpen && found.length > shown && text.more(found.length - shown)}
            {isOpen && wanted !== '' && found.length > 0 && found.length <= shown && (
              <span className="said">{text.found(found.length)}</span>
            )}
          </p>
        </div>
      </div>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
