import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './VirtualRows.module.css';

interface Props<Item> {
  /** What the list is of, read aloud. */
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** The height of every row, in pixels. */
  rowHeight: number;
  row: (item: Item) => ReactNode;
  /** The end of what is loaded is in sight. */
  onEnd: () => void;
}

/** A list of which only the rows in sight are in the document: ten thousand cost what twenty do. */
export function VirtualRows<Item>({ label, items, keyOf, rowHeight, row, onEnd }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
  });
  const lastShown = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= items.length - 5) onEnd();
  }, [lastShown, items.length, onEnd]);

  return (
    <div className={styles.scroller} ref={scroller}>
      <ul className={styles.rows} style={{ blockSize: rows.getTotalSize() }} aria-label={label}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                className={styles.row}
                style={{ blockSize: rowHeight, transform: `translateY(${start}px)` }}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                {row(item)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
