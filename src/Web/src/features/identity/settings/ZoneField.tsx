import { useId, useState } from 'react';
import { useFormats, useLanguage, useTexts } from '~/i18n';
import { Button, Field, useChoice } from '~/ui';
import { texts } from './texts';
import styles from './ZoneField.module.css';
import { nameOf, offsetOf, zonesLike } from './zones';

/** As many as fit below the field: whoever looks for another writes more. */
const most = 30;

/** The zone that times are shown in, found by writing its place. */
export function ZoneField() {
  const [text, formats] = [useTexts(texts), useFormats()];
  const { zone, showIn } = useLanguage();
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const now = new Date();
  const offered = written === null ? [] : zonesLike(written, now).slice(0, most);
  const take = (chosen: string) => {
    showIn(chosen);
    setWritten(null);
  };
  const choice = useChoice(offered, take, { isFirstChosen: written !== '' });

  return (
    <div className={styles.zone}>
      <Field
        label={text.zone}
        hint={written !== null && offered.length === 0 ? text.noZone : text.zoneHint(formats.timeOf(now))}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={choice.active && `${id}-${offered.indexOf(choice.active)}`}
        value={written ?? nameOf(formats.zone)}
        onFocus={(event) => event.target.select()}
        onClick={() => setWritten((text) => text ?? '')}
        onChange={(event) => {
          setWritten(event.target.value);
          choice.reset();
        }}
        onBlur={() => setWritten(null)}
        onKeyDown={(event) => {
          if (choice.onKey(event)) return;
          if (event.key === 'Escape') setWritten(null);
          if (event.key === 'ArrowDown') setWritten('');
        }}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={text.zones}
        className={styles.list}
        hidden={offered.length === 0}
        onPointerDown={(event) => event.preventDefault()}
      >
        {offered.map((name, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys.
          <div
            key={name}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={name === choice.active}
            className={styles.option}
            onClick={() => take(name)}
          >
            <span>{nameOf(name)}</span>
            <span>UTC{offsetOf(name, now)}</span>
          </div>
        ))}
      </div>
      {zone !== undefined && <Button onClick={() => showIn(undefined)}>{text.zoneOfDevice}</Button>}
    </div>
  );
}
