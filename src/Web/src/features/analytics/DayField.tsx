import { useEffect, useState } from 'react';
import { Field } from '~/ui';
import { type Day, dayIn } from './periods';

interface Props {
  label: string;
  value: Day | undefined;
  min?: Day | undefined;
  max?: Day | undefined;
  title?: string;
  onChange: (day: Day) => void;
  /** Without it, an empty field says nothing. */
  onClear?: () => void;
}

/** A day to choose. While it is typed it is not one yet: only what is one, and within its bounds, counts. */
export function DayField({ label, value = '', min, max, title, onChange, onClear }: Props) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <Field
      label={label}
      type="date"
      value={draft}
      min={min}
      max={max}
      title={title}
      onChange={({ target }) => {
        setDraft(target.value);
        const day = dayIn(target.value);
        if (target.value === '') onClear?.();
        else if (day && target.validity.valid && day !== value) onChange(day);
      }}
      onBlur={() => setDraft(value)}
    />
  );
}
