import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '~/i18n';
import { Skeleton } from '~/ui';
import { blocksOf } from './blocks';
import { JumpPills } from './JumpPills';
import styles from './MessageList.module.css';
import { MessageRow } from './MessageRow';
import { PendingRow } from './PendingRow';
import type { Pending } from './pending';
import type { Thread } from './queries';
import { useReadMarker } from './reading';
import { useFate } from './receipts';
import { firstShown } from './routes';
import { type Sought, useSought } from './sought';
import { texts } from './texts';
import { useArrowKeys } from './useArrowKeys';
import { useHeldPlace } from './useHeldPlace';
import { useMessages } from './useMessages';
import { useSayingNews } from './useSayingNews';
import { useShowingOwn } from './useShowingOwn';
import { useStayingAtEnd } from './useStayingAtEnd';

const likelyHeight = 56;
/** As close to the end, in pixels, as somebody is who reads along. */
const nearTheEnd = 60;

interface Props {
  thread: Thread;
  /** The message that somebody looks for. */
  sought: Sought | undefined;
  pending: readonly Pending[];
}

/** All of a thread, from its first message to its last; what is in sight is fetched, the rest has its place kept. */
export function MessageList({ thread, sought, pending }: Props) {
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
      // Asked for each of a hundred thousand at a turn: an index below zero is looked up as a name, which takes longer than all else.
      (index: number) =>
        index < lastOrdinal ? index + 1 : (pending[index - lastOrdinal]?.messageId ?? index + 1),
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

  const { hold, release } = useHeldPlace(scroller, rows, messages);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is opened; later, the reader decides.
  useLayoutEffect(() => {
    if (sought !== undefined) return;
    if (firstUnread === null) rows.scrollToEnd();
    else hold(firstShown(thread) - 1, 'start');
  }, []);
  useStayingAtEnd(scroller, nearTheEnd);
  useShowingOwn(pending, () => {
    release();
    rows.scrollToEnd();
  });
  const marked = useSought(sought, (ordinal) => hold(Math.min(ordinal, lastOrdinal) - 1, 'center'));

  const seen = Math.min(lastOrdinal, (rows.range?.endIndex ?? -1) + 1);
  useReadMarker(thread, messages.has(seen) ? seen : 0);
  useSayingNews(thread, messages);
  const { newest, fate } = useFate(thread, messages);
  const onKeyDown = useArrowKeys(scroller, lastOrdinal, (ordinal) => rows.scrollToIndex(ordinal - 1));

  return (
    <div className={styles.frame}>
      <div
        className={styles.scroller}
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one scrolls it by keyboard.
        tabIndex={0}
        role="log"
        aria-label={text.messages}
        // Rows come and go as one scrolls: what is new is said by itself.
        aria-live="off"
        onKeyDown={onKeyDown}
      >
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
                data-sought={ordinal === marked}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {waiting ? (
                  <PendingRow pending={waiting} />
                ) : message ? (
                  <MessageRow
                    message={message}
                    before={messages.get(ordinal - 1)}
                    isFirstUnread={ordinal === firstUnread}
                    fate={ordinal === newest ? fate : null}
                  />
                ) : (
                  <Skeleton />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <JumpPills
        isAtEnd={rows.isAtEnd(400)}
        lastOrdinal={lastOrdinal}
        seen={seen}
        firstShown={(rows.range?.startIndex ?? 0) + 1}
        firstUnread={firstUnread}
        onEnd={() => {
          release();
          rows.scrollToEnd();
        }}
        onUnread={(ordinal) => hold(ordinal - 1, 'start')}
      />
    </div>
  );
}
