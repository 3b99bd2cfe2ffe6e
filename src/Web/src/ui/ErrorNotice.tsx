import { Refusal } from '~/api';
import { useLanguage, useTexts } from '~/i18n';
import { Button } from './Button';
import styles from './ErrorNotice.module.css';
import { Icon } from './Icon';
import { advices, others } from './refusalTexts';

/** What happened and what to do, from what was thrown. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { language } = useLanguage();
  const texts = useTexts(others);
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal('unexpected', 0, error instanceof Error ? error.message : '');
  const [what, todo] = advices[language][refusal.code] ?? [texts.what(refusal), texts.todo(refusal)];
  return (
    <div className={styles.notice} role="alert">
      <Icon name="warning" />
      <p>
        <strong>{what}</strong> {todo}
      </p>
      {onRetry && <Button onClick={onRetry}>{texts.retry}</Button>}
    </div>
  );
}
