import { Link } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import { Badge, Icon, Toolbar } from '~/ui';
import type { Thread } from './queries';
import styles from './ThreadHead.module.css';
import { texts } from './texts';

interface Props {
  thread: Thread;
  /** The other company's name, once it is known. */
  partner: string | undefined;
}

export function ThreadHead({ thread, partner }: Props) {
  const text = useTexts(texts);
  return (
    <div className={styles.head}>
      <Toolbar
        start={
          <Link to="/inbox" search={(search) => search} className={styles.back} aria-label={text.back}>
            <Icon name="back" />
          </Link>
        }
      >
        <h1 dir="auto">{thread.subject ?? text.noSubject}</h1>
        <p className={styles.about}>
          {thread.kind === 'external' ? (
            <Badge kind="partner">{partner ?? '…'}</Badge>
          ) : (
            <Badge kind="quiet">{text[thread.kind === 'announcement' ? 'announcement' : 'internal']}</Badge>
          )}
          {thread.closed && <Badge kind="quiet">{text.closed}</Badge>}
          <span>{text.people(thread.participants.length)}</span>
        </p>
      </Toolbar>
    </div>
  );
}
