import { useTexts } from '~/i18n';
import type { Change } from '~/offline';
import { Icon } from '~/ui';
import styles from './FateSign.module.css';
import { RefusedNotice } from './RefusedNotice';
import { texts } from './texts';

/** Under a message that its author has changed or deleted: that it is on its way, or was refused. */
export function ChangeSign({ change }: { change: Change }) {
  const text = useTexts(texts);
  if (change.state === 'sent') return null;
  return (
    <>
      <p className={styles.fate}>
        <Icon name={change.state === 'waiting' ? 'clock' : 'warning'} size={14} />
        {change.state === 'waiting' ? text.waiting : text.notChanged}
      </p>
      {change.state === 'refused' && <RefusedNotice entry={change} />}
    </>
  );
}
