import type { Schema } from '~/api';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Icon } from '~/ui';
import styles from './Quote.module.css';
import { texts } from './texts';

type Answered = Schema<'AnsweredView'>;

/** What is answered, above the answer; pressing it goes there. */
export function Quote({ answered, onGo }: { answered: Answered; onGo: () => void }) {
  return (
    <button type="button" className={styles.quote} onClick={onGo}>
      <Icon name="reply" size={14} />
      <Words answered={answered} />
    </button>
  );
}

/** Who said what, in one line. */
export function Words({ answered: { by, byName, preview, deleted } }: { answered: Answered }) {
  const text = useTexts(texts);
  const { memberId } = useMe();
  return (
    <span className={styles.words}>
      <span className="said">{text.answers}: </span>
      <strong dir="auto">{by === memberId ? text.you : (byName ?? text.somebody)}</strong>{' '}
      <span dir="auto">{deleted ? text.deleted : (preview ?? text.erased)}</span>
    </span>
  );
}
