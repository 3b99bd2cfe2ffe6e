import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { catalogue, useTexts } from '~/i18n';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon';
import styles from './TagsField.module.css';

const texts = catalogue(
  { remove: (tag: string) => `Remove ${tag}`, hint: 'Enter or a comma ends one.' },
  { remove: (tag) => `${tag} entfernen`, hint: 'Die Eingabetaste oder ein Komma schließt ab.' },
);

interface Props {
  label: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  /** How a tag is shown, where that is not how it is kept. */
  nameOf?: (tag: string) => string;
  /** How what is typed is kept. */
  tagOf?: (typed: string) => string;
  maxLength: number;
  error?: string | undefined;
}

/** Several short texts, each its own: typed one after the other, removed one by one. */
export function TagsField({ label, tags, onChange, nameOf = same, tagOf = same, maxLength, error }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState('');

  const add = (typed: string) => {
    const fresh = typed.split(',').flatMap((part) => (part.trim() === '' ? [] : tagOf(part.trim())));
    setDraft('');
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = tags.at(-1);
    if (event.key === 'Enter' && draft.trim() !== '') {
      event.preventDefault();
      add(draft);
    } else if (event.key === 'Backspace' && draft === '' && last !== undefined) remove(last);
  };

  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.tags}>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            <bdi>{nameOf(tag)}</bdi>
            <button type="button" aria-label={text.remove(nameOf(tag))} onClick={() => remove(tag)}>
              <Icon name="close" size={14} />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          value={draft}
          dir="auto"
          maxLength={maxLength}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-hint`}
          onChange={({ target: { value } }) => (value.includes(',') ? add(value) : setDraft(value))}
          onKeyDown={onKeyDown}
          onBlur={() => add(draft)}
        />
      </div>
      {error !== undefined && <p>{error}</p>}
      <small id={`${id}-hint`}>
        {error} {text.hint}
      </small>
    </div>
  );
}

const same = (text: string) => text;
