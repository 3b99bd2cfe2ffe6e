import { useEffect, useRef, useState } from 'react';
import { Icon } from './Icon';
import styles from './SearchField.module.css';

/** As long as somebody pauses who has typed what they look for. */
const pauseMs = 250;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows a list while one types. */
export function SearchField({ label, value, onChange }: Props) {
  const [draft, setDraft] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(value);
  // It has changed otherwise than by typing here.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setDraft(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label className={styles.search}>
      <Icon name="search" size={18} />
      <span className="said">{label}</span>
      <input
        type="search"
        value={draft}
        dir="auto"
        maxLength={200}
        placeholder={label}
        onChange={(event) => {
          const typed = event.target.value;
          setDraft(typed);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            told.current = typed.trim();
            onChange(told.current);
          }, pauseMs);
        }}
      />
    </label>
  );
}
