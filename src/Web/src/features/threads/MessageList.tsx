import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '~/i18n';
import { Icon, Skeleton } from '~/ui';
import { blocksOf } from './blocks';
import styles from './MessageList.module.css';
import { MessageRow } from './MessageRow';
import { PendingRow } from './PendingRow';
import type { Pending } from './pending';
import type { Thread } from './queries';
import { useReadMarker } from './reading';
import { firstShown } from './routes';
import { texts } from './texts';
import { useMessages } from './useMessages';

const likelyHeight = 56;
/** As close to the end, in pixels, as somebody is who reads along. */
const nearTheEnd = 60;

interface Props {
  thread: Thread;
  pending: readonly Pending[];
  onRetry: (pending: Pending) => void;
}

/** All of a thread, from its first message to its last; what is in sight is fetched, the rest has its place kept. */
export function MessageList({ thread, pending, onRetry }: Props) {
  const text = useTexts(texts);
  const scroller = useRef<HTMLDivElement>(null);
  // As it was when the thread was opened: the divider stays where one began to read.
  const [firstUnread] = useState(() =>
    thread.readOrdinal < thread.lastOrdinal ? thread.readOrdinal + 1 : null,
  );
  const { lastOrdinal } = thread;

  const rows = useVirtualizer({
    count: lastOrdinal + pending.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    getItemKey: useCallback(
      (index: number) => pending[index - lastOrdinal]?.messageId ?? index + 1,
      [pending, lastOrdinal],
    ),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: nearTheEnd,
    paddingEnd: 12,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const first = (shown[0]?.index ?? 0) + 1;
  const last = Math.min(lastOrdinal, (shown.at(-1)?.index ?? -1) + 1);
  const messages = useMessages(thread, blocksOf(first - 1, last));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is opened; later, the reader decides.
  useLayoutEffect(() => {
    if (firstUnread === null) rows.scrollToEnd();
    else rows.scrollToIndex(firstShown(thread) - 1, { align: 'start' });
  }, []);

  const seen = Math.min(lastOrdinal, (rows.range?.endIndex ?? -1) + 1);
  useReadMarker(thread, messages.has(seen) ? seen : 0);

  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: one scrolls it by keyboard. */}
      <div className={styles.scroller} ref={scroller} tabIndex={0} role="log" aria-label={text.messages}>
        <div className={styles.rows} style={{ blockSize: rows.getTotalSize() }}>
          {shown.map((row) => {
            const ordinal = row.index + 1;
            const waiting = pending[row.index - lastOrdinal];
            const message = messages.get(ordinal);
            return (
              <div
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                className={styles.row}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {waiting ? (
                  <PendingRow threadId={thread.threadId} pending={waiting} onRetry={onRetry} />
                ) : message ? (
                  <MessageRow
                    message={message}
                    before={messages.get(ordinal - 1)}
                    isFirst={ordinal === 1}
                    isFirstUnread={ordinal === firstUnread}
                    thread={thread}
                  />
                ) : (
                  <Skeleton />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {!rows.isAtEnd(400) && (
        <button type="button" className={styles.jump} onClick={() => rows.scrollToEnd()}>
          <Icon name="down" size={16} />
          {text.toTheEnd}
        </button>
      )}
    </div>
  );
}
