import { type ComponentPropsWithRef, useId } from 'react';
import styles from './Field.module.css';

interface Props extends ComponentPropsWithRef<'input'> {
  label: string;
  /** What is wrong with it; read aloud with the field. */
  error?: string | undefined;
}

export function Field({ label, error, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      />
      {error !== undefined && <p id={`${id}-error`}>{error}</p>}
    </div>
  );
}
