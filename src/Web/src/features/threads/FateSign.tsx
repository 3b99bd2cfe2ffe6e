import { useTexts } from '~/i18n';
import { Icon } from '~/ui';
import styles from './FateSign.module.css';
import type { Fate } from './receipts';
import { texts } from './texts';

/** Under one's newest message: whether it has arrived, and who has read it. */
export function FateSign({ fate }: { fate: Fate }) {
  const text = useTexts(texts);
  const says =
    fate.state === 'read' && fate.others > 1 ? text.readBy(fate.readers, fate.others) : text[fate.state];
  return (
    <p className={styles.fate} data-state={fate.state}>
      <Icon name={fate.state === 'sent' ? 'check' : 'checks'} size={14} />
      {says}
    </p>
  );
}
