import { Refusal } from '~/api';
import { useTexts } from '~/i18n';
import { outbox, type Refused } from '~/offline';
import { Button, ErrorNotice } from '~/ui';
import styles from './RefusedNotice.module.css';
import { texts } from './texts';

/** What one wrote and the server did not take: why, and what one may do about it. */
export function RefusedNotice({ entry }: { entry: Refused }) {
  const text = useTexts(texts);
  return (
    <div>
      {entry.why === 'changed_elsewhere' ? (
        <div role="alert">
          <strong>{text.changedElsewhere}</strong>
          {entry.what === 'edit' && (
            <blockquote className={styles.quote} dir="auto">
              {entry.body}
            </blockquote>
          )}
        </div>
      ) : (
        <ErrorNotice error={new Refusal(entry.why, 409, entry.detail)} />
      )}
      <div className={styles.acts}>
        <Button onClick={() => void outbox.retry(entry)}>
          {entry.what === 'send' ? text.retry : entry.what === 'edit' ? text.changeAnyway : text.tryAgain}
        </Button>
        <Button onClick={() => void outbox.discard(entry)}>{text.discard}</Button>
      </div>
    </div>
  );
}
