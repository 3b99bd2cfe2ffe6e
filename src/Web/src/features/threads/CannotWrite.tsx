import { useTexts } from '~/i18n';
import type { Thread } from './queries';
import styles from './ThreadPage.module.css';
import { texts } from './texts';

/** In the place of the composer: why one only reads here. */
export function CannotWrite({ thread, partner }: { thread: Thread; partner: string | undefined }) {
  const text = useTexts(texts);
  const isAnnouncement = thread.kind === 'announcement';
  return (
    <p className={styles.closed}>
      {thread.closed
        ? text[isAnnouncement ? 'closedAnnouncement' : 'closedNotice']
        : isAnnouncement
          ? text.onlyAdministrators
          : text.notPartners(partner ?? '…')}
    </p>
  );
}
