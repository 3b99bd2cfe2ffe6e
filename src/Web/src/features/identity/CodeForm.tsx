import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '~/i18n';
import { Button, ErrorNotice, Field } from '~/ui';
import { EntryCard } from './EntryCard';
import styles from './EntryCard.module.css';
import { texts } from './texts';

interface Props {
  onCode: (code: { code: string } | { recoveryCode: string }) => Promise<void>;
  onBack: () => void;
}

/** The second factor: the app's code of now, or one of the codes that were kept for the day the app is lost. */
export function CodeForm({ onCode, onBack }: Props) {
  const text = useTexts(texts);
  const [isRecovery, setRecovery] = useState(false);
  const entering = useMutation({ mutationFn: onCode });
  const kind = isRecovery ? 'recoveryCode' : 'code';

  return (
    <EntryCard title={text.codeTitle} lead={isRecovery ? text.recoveryLead : text.codeLead}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const code = String(new FormData(event.currentTarget).get(kind)).trim();
          entering.mutate(isRecovery ? { recoveryCode: code } : { code });
        }}
      >
        <Field
          key={kind}
          label={text[kind]}
          name={kind}
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          required
          autoFocus
        />
        {entering.error && <ErrorNotice error={entering.error} />}
        <Button type="submit" look="primary" wide busy={entering.isPending}>
          {text.confirm}
        </Button>
        <div className={styles.others}>
          <Button onClick={onBack}>{text.back}</Button>
          <Button onClick={() => setRecovery(!isRecovery)}>
            {isRecovery ? text.useApp : text.useRecovery}
          </Button>
        </div>
      </form>
    </EntryCard>
  );
}
