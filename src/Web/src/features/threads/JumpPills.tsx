import { useState } from 'react';
import { useFormats, useTexts } from '~/i18n';
import { Icon } from '~/ui';
import styles from './JumpPills.module.css';
import { texts } from './texts';

interface Props {
  isAtEnd: boolean;
  lastOrdinal: number;
  /** The last message in sight, and the first. */
  seen: number;
  firstShown: number;
  /** Where the unread began when the thread was opened. */
  firstUnread: number | null;
  onEnd: () => void;
  onUnread: (ordinal: number) => void;
}

/** Ways over what is out of sight: up to where the unread begins, down to what has come meanwhile. */
export function JumpPills({ isAtEnd, lastOrdinal, seen, firstShown, firstUnread, onEnd, onUnread }: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const [known, setKnown] = useState(lastOrdinal);
  const [hasSeenUnread, setSeenUnread] = useState(firstUnread === null);
  // What was in sight, or there when one left the end, is no news.
  if (isAtEnd && known !== lastOrdinal) setKnown(lastOrdinal);
  if (!isAtEnd && seen > known) setKnown(seen);
  if (!hasSeenUnread && firstUnread !== null && firstShown <= firstUnread && firstUnread <= seen)
    setSeenUnread(true);
  const news = lastOrdinal - known;
  const isAbove = firstUnread !== null && !hasSeenUnread && firstUnread < firstShown;

  return (
    <>
      {isAbove && (
        <div className={styles.top}>
          <button type="button" className={styles.jump} onClick={() => onUnread(firstUnread)}>
            <Icon name="up" size={16} />
            {text.toFirstUnread}
          </button>
        </div>
      )}
      {!isAtEnd && (
        <div className={styles.foot}>
          <button type="button" className={styles.jump} data-news={news > 0} onClick={onEnd}>
            <Icon name="down" size={16} />
            {news > 0 ? text.newBelow(news, formats.count(news)) : text.toTheEnd}
          </button>
        </div>
      )}
    </>
  );
}
