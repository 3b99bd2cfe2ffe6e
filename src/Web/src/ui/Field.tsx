import { type ComponentPropsWithRef, useId } from 'react';
import styles from './Field.module.css';

interface Props extends ComponentPropsWithRef<'input'> {
  label: string;
  /** What it is for; read aloud with the field. */
  hint?: string | undefined;
  /** What is wrong with it; read aloud with the field. */
  error?: string | undefined;
}

/** The ids of what stands below a field, for `aria-describedby`. */
export const describedBy = (id: string, error: string | undefined, hint: string | undefined) =>
  [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].join(' ').trim() ||
  undefined;

export function Field({ label, hint, error, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, error, hint)}
      />
      {error !== undefined && <p id={`${id}-error`}>{error}</p>}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
