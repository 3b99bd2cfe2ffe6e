import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '~/i18n';
import { Icon, Shortcut, useChoice } from '~/ui';
import styles from './CommandPalette.module.css';
import { chosenFrom, type Entry, groups } from './entries';
import { texts } from './texts';
import { useEntries } from './useEntries';

/** Go anywhere and do anything by a few letters (the combobox of the ARIA practices, in the browser's own dialog). */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const text = useTexts(texts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [written, setWritten] = useState('');
  const entries = chosenFrom(useEntries(written), written);
  const take = (entry: Entry) => {
    onClose();
    entry.run();
  };
  const { active, reset, onKey } = useChoice(entries, take, { isFirstChosen: true });
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useLayoutEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, id]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it.
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={text.palette}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={text.palette}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-${active.id}`}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder={text.placeholder}
          value={written}
          onChange={(event) => {
            setWritten(event.target.value);
            reset();
          }}
          onKeyDown={onKey}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={text.palette} className={styles.list}>
        {groups.map((group) => {
          const shown = entries.filter((entry) => entry.group === group);
          return (
            shown.length > 0 && (
              // biome-ignore lint/a11y/useSemanticElements: a group of a listbox, not of a form.
              <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
                <div id={`${id}-${group}`} role="presentation" className={styles.group}>
                  {text[group]}
                </div>
                {shown.map((entry) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys.
                  <div
                    key={entry.id}
                    id={`${id}-${entry.id}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={entry === active}
                    className={styles.entry}
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => take(entry)}
                  >
                    <Icon name={entry.icon} size={18} />
                    <span dir="auto">{entry.name}</span>
                    {entry.note && (
                      <small dir="auto">
                        <span className="said">, </span>
                        {entry.note}
                      </small>
                    )}
                    {entry.keys && (
                      <span className={styles.keys}>
                        <Shortcut keys={entry.keys} />
                      </span>
                    )}
                  </div>
                ))}
              </div>
            )
          );
        })}
      </div>
    </dialog>
  );
}
