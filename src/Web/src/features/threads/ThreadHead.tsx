import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '~/i18n';
import { Badge, Icon, Toolbar, useShortcut } from '~/ui';
import { ThreadMenu } from './governing/ThreadMenu';
import type { Thread } from './queries';
import styles from './ThreadHead.module.css';
import { texts } from './texts';
import { useWayOut } from './useWayOut';

interface Props {
  thread: Thread;
  /** The other company's name, once it is known. */
  partner: string | undefined;
}

export function ThreadHead({ thread, partner }: Props) {
  const text = useTexts(texts);
  const { wasFound, leave } = useWayOut();
  const [hasPeopleOpen, openPeople] = useState(false);
  const { kind } = thread;
  useShortcut(['Escape'], text.close, leave, { scope: text.scope });
  return (
    <div className={styles.head}>
      <Toolbar
        start={
          wasFound ? (
            <button type="button" className={styles.back} aria-label={text.backToFound} onClick={leave}>
              <Icon name="back" />
            </button>
          ) : (
            <Link
              to="/inbox"
              search={({ filter }) => (filter ? { filter } : {})}
              className={styles.back}
              aria-label={text.back}
            >
              <Icon name="back" />
            </Link>
          )
        }
        end={
          <ThreadMenu partner={partner} onPeople={hasPeopleOpen} onClosePeople={() => openPeople(false)} />
        }
      >
        <h1 dir="auto">{thread.subject ?? text.noSubject}</h1>
        <p className={styles.about}>
          {kind === 'external' ? (
            <Badge kind="partner">{partner ?? '…'}</Badge>
          ) : (
            <Badge kind="quiet">{text[kind === 'announcement' ? 'announcement' : 'internal']}</Badge>
          )}
          {thread.closed && <Badge kind="quiet">{text.closed}</Badge>}
          {thread.archived && <Badge kind="quiet">{text.archived}</Badge>}
          {thread.pinned && <Icon name="pin" size={14} />}
          {thread.muted && <Icon name="mute" size={14} />}
          <button type="button" className={styles.people} onClick={() => openPeople(true)}>
            {kind === 'announcement' ? text.everyone : text.people(thread.participants.length)}
          </button>
        </p>
      </Toolbar>
    </div>
  );
}
