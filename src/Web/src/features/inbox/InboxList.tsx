import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTexts } from '~/i18n';
import { EmptyState } from '~/ui';
import styles from './InboxList.module.css';
import { InboxRow } from './InboxRow';
import type { Filter, InboxItem } from './queries';
import { texts } from './texts';

const rowHeight = 82;

interface Props {
  items: readonly InboxItem[];
  filter: Filter;
  /** The end of what is loaded is in sight. */
  onEnd: () => void;
}

/** Only the rows in sight are in the document: ten thousand threads cost what twenty do. */
export function InboxList({ items, filter, onEnd }: Props) {
  const text = useTexts(texts);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.threadId ?? index,
    overscan: 6,
  });
  const lastShown = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && lastShown >= items.length - 5) onEnd();
  }, [lastShown, items.length, onEnd]);

  if (items.length === 0)
    return (
      <EmptyState icon="inbox" title={text.emptyTitle(filter)}>
        {text.empty(filter)}
      </EmptyState>
    );
  return (
    <div className={styles.scroller} ref={scroller}>
      <ul className={styles.rows} style={{ blockSize: rows.getTotalSize() }} aria-label={text.threads}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          return (
            item && (
              <li
                key={row.key}
                className={styles.row}
                style={{ blockSize: rowHeight, transform: `translateY(${row.start}px)` }}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
              >
                <InboxRow item={item} filter={filter} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
