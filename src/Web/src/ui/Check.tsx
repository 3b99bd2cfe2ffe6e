import { type ComponentPropsWithRef, useId } from 'react';
import styles from './Check.module.css';

interface Props extends ComponentPropsWithRef<'input'> {
  label: string;
  /** What it means, or why it cannot be changed; read aloud with the box. */
  hint?: string | undefined;
}

/** A box to tick. */
export function Check({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        {...input}
        type="checkbox"
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
