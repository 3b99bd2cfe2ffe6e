import { useState } from 'react';
import { useTexts } from '~/i18n';
import { Check, Field } from '~/ui';
import styles from './NewPasswordField.module.css';
import { passwordTexts } from './passwordTexts';

/** The server's rule is length alone: kinds of characters make no password harder to guess. */
const shortest = 10;
const longest = 256;

interface Props {
  name: string;
  label: string;
  error: string | undefined;
}

/** Written once and shown on demand, instead of written twice unseen. */
export function NewPasswordField({ name, label, error }: Props) {
  const text = useTexts(passwordTexts);
  const [length, setLength] = useState(0);
  const [isShown, setShown] = useState(false);
  const missing = shortest - length;
  return (
    <div className={styles.password}>
      <Field
        label={label}
        hint={length === 0 ? text.rule(shortest) : missing > 0 ? text.missing(missing) : text.longEnough}
        name={name}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="off"
        spellCheck={false}
        minLength={shortest}
        maxLength={longest}
        required
        error={error}
        onChange={(event) => setLength(event.target.value.length)}
      />
      <span className={styles.length} data-enough={missing <= 0} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (length / (2 * shortest)) * 100)}%` }} />
      </span>
      <Check label={text.show} checked={isShown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  );
}
