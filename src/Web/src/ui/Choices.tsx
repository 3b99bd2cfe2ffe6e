import { useId } from 'react';
import styles from './Choices.module.css';

interface Props<Value extends string> {
  label: string;
  choices: readonly (readonly [value: Value, name: string])[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight; by arrow keys like any radio buttons. */
export function Choices<Value extends string>({ label, choices, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {choices.map(([choice, title]) => (
          <label key={choice} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
