import { useTexts } from '~/i18n';
import { Button, TextArea, useFieldErrors } from '~/ui';
import { panelTexts } from './panelTexts';
import styles from './RelationshipPanel.module.css';
import type { SpokenAct } from './standing';

/** As long as the server takes a note or a reason, in UTF-16 units. */
const longest = 2_000;

interface Props {
  act: SpokenAct;
  name: string;
  error: unknown;
  busy: boolean;
  onCarryOut: (words: string) => void;
  onCancel: () => void;
}

/** Says what will come of it, and asks for what the other side shall read. */
export function SpokenForm({ act, name, error, busy, onCarryOut, onCancel }: Props) {
  const text = useTexts(panelTexts);
  const errors = useFieldErrors(error);
  const field = act === 'request' ? 'note' : 'reason';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onCarryOut(String(new FormData(event.currentTarget).get(field)).trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3>{text.formTitle(act, name)}</h3>
      <p>{text.consequence(act)}</p>
      <TextArea
        label={text[field]}
        hint={act === 'request' ? text.noteHint : text.reasonHint}
        name={field}
        required={field === 'reason'}
        maxLength={longest}
        error={errors.of(field)}
        autoFocus
      />
      <div className={styles.acts}>
        <Button type="submit" look={act === 'request' ? 'primary' : 'danger'} busy={busy}>
          {text.carryOut(act)}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
