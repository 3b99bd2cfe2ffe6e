import { useEffect, useId, useState } from 'react';
import { Field } from '~/ui';

interface Props {
  label: string;
  value: string;
  suggestions: readonly string[];
  onChoose: (value: string) => void;
}

/** Takes what is chosen of the suggestions at once, anything else when it is finished: the whole of it must match. */
export function FilterField({ label, value, suggestions, onChoose }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const choose = (typed: string) => {
    const text = typed.trim();
    const chosen = suggestions.find((known) => known.toLowerCase() === text.toLowerCase()) ?? text;
    if (chosen !== value) onChoose(chosen);
  };
  return (
    <>
      <Field
        label={label}
        list={id}
        value={draft}
        dir="auto"
        maxLength={100}
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.value === '' || suggestions.includes(target.value)) choose(target.value);
        }}
        onBlur={() => choose(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(draft);
        }}
      />
      <datalist id={id}>
        {suggestions.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
    </>
  );
}
