import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '~/i18n';
import { Icon, IconButton, useChoice } from '~/ui';
import styles from './SearchField.module.css';
import { SuggestionList } from './SuggestionList';
import { type Known, type Suggestion, suggestionsFor } from './suggestions';
import { texts } from './texts';

export interface SearchFieldHandle {
  focus: () => void;
  /** Writes at the end, as if it had been typed. */
  append: (text: string) => void;
}

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Enter: somebody wants to know now. */
  onAsk: (value: string) => void;
  /** Somebody is done writing for now. */
  onBlur: () => void;
  /** Down, where there is nothing to choose from. */
  onLeaveDown: () => void;
  known: Known;
  /** What is wrong with the search. */
  error: string | undefined;
  ref?: Ref<SearchFieldHandle>;
}

/** One line of text, completed from the keyboard (the combobox of the ARIA practices). */
export function SearchField({ value, onChange, onAsk, onBlur, onLeaveDown, known, error, ref }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(value.length);
  const [isOpen, setOpen] = useState(false);
  const suggestions = suggestionsFor(value, caret, known);
  const shown = isOpen ? suggestions.all : [];

  const write = (next: string, at: number) => {
    flushSync(() => {
      onChange(next);
      setCaret(at);
      setOpen(true);
    });
    input.current?.focus();
    input.current?.setSelectionRange(at, at);
  };
  const take = ({ insert }: Suggestion) => {
    const { start, end } = suggestions;
    const filled = insert.endsWith(':') ? insert : `${insert} `;
    const next = value.slice(0, start) + filled + value.slice(end).trimStart();
    write(next, start + filled.length);
    if (filled !== insert) setOpen(false);
  };
  const choice = useChoice(shown, take, { isFirstChosen: suggestions.isExpected });
  const { active } = choice;
  useImperativeHandle(ref, () => ({
    focus: () => {
      input.current?.focus();
      input.current?.select();
    },
    append: (more) => {
      const next = value.trim() === '' ? more : `${value.trimEnd()} ${more}`;
      write(next, next.length);
    },
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (choice.onKey(event) || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      setOpen(false);
      onAsk(value);
    } else if (event.key === 'Escape') {
      if (shown.length > 0) setOpen(false);
      else onChange('');
    } else if (event.key === 'ArrowDown') onLeaveDown();
    else return;
    event.preventDefault();
  };

  return (
    <search className={styles.search}>
      <div className={styles.field} data-wrong={error !== undefined}>
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
          maxLength={500}
          role="combobox"
          aria-label={text.field}
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${shown.indexOf(active)}` : undefined}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          placeholder={text.placeholder}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
            choice.reset();
            setOpen(true);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? value.length)}
          onClick={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            onBlur();
          }}
          onKeyDown={onKeyDown}
        />
        {value !== '' && <IconButton icon="close" label={text.clear} onClick={() => write('', 0)} />}
      </div>
      <SuggestionList id={id} all={shown} active={active} label={text.suggestions} onTake={take} />
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </search>
  );
}
