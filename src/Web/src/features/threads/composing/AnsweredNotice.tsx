import { useTexts } from '~/i18n';
import { Icon, IconButton } from '~/ui';
import { Words } from '../acting/Quote';
import type { Draft } from '../drafts';
import styles from './AnsweredNotice.module.css';
import { texts } from './texts';

/** What the message that is being written answers. */
export function AnsweredNotice({ answers, onStop }: { answers: Draft['answers']; onStop: () => void }) {
  const text = useTexts(texts);
  if (!answers) return null;
  return (
    <div className={styles.notice}>
      <Icon name="reply" size={16} />
      <Words answered={answers} />
      <IconButton icon="close" label={text.stopAnswering} onClick={onStop} />
    </div>
  );
}
