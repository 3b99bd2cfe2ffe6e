import { type ComponentPropsWithRef, useId } from 'react';
import { describedBy } from './Field';
import styles from './Field.module.css';

interface Props extends ComponentPropsWithRef<'textarea'> {
  label: string;
  /** What it is for; read aloud with the field. */
  hint?: string | undefined;
  /** What is wrong with it; read aloud with the field. */
  error?: string | undefined;
}

/** A field of several lines; it grows with what is written. */
export function TextArea({ label, hint, error, ...area }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        dir="auto"
        rows={3}
        {...area}
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, error, hint)}
      />
      {error !== undefined && <p id={`${id}-error`}>{error}</p>}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
