import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeeping, useKeepingActions } from '~/features/participation';
import { useTexts } from '~/i18n';
import { Actions, EmptyState, type Place } from '~/ui';
import styles from './InboxList.module.css';
import { InboxRow } from './InboxRow';
import { PullToRefresh } from './PullToRefresh';
import type { Filter, InboxItem } from './queries';
import { texts } from './texts';
import { useListKeys } from './useListKeys';

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
  const keep = useKeeping();
  const actionsOf = useKeepingActions();
  const [menu, setMenu] = useState<{ item: InboxItem; at: Place } | null>(null);
  const archive = useCallback((item: InboxItem) => keep(item, { archived: !item.archived }), [keep]);
  const openMenu = useCallback((item: InboxItem, at: Place) => setMenu({ item, at }), []);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.threadId ?? index,
    overscan: 6,
  });
  const onKeyDown = useListKeys(items, filter, (index) => rows.scrollToIndex(index));
  const lastShown = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && lastShown >= items.length - 5) onEnd();
  }, [lastShown, items.length, onEnd]);

  return (
    <div className={styles.scroller} ref={scroller}>
      <PullToRefresh scroller={scroller} />
      {items.length === 0 ? (
        <EmptyState icon="inbox" title={text.emptyTitle(filter)}>
          {text.empty(filter)}
        </EmptyState>
      ) : (
        <ul
          className={styles.rows}
          style={{ blockSize: rows.getTotalSize() }}
          aria-label={text.threads}
          onKeyDown={onKeyDown}
        >
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
                  <InboxRow item={item} filter={filter} onArchive={archive} onMenu={openMenu} />
                </li>
              )
            );
          })}
        </ul>
      )}
      {menu && (
        <Actions
          at={menu.at}
          label={menu.item.subject ?? text.noSubject}
          // Keys go to the thread that is open, which may be another.
          actions={actionsOf(menu.item, menu.item.unread).map(({ keys: _, ...action }) => action)}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}
