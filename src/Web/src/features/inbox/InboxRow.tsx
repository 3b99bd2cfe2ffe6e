import { Link } from '@tanstack/react-router';
import { memo, useRef } from 'react';
import { useDraft } from '~/features/threads';
import { useFormats, useTexts } from '~/i18n';
import { Icon, IconButton, ListRow, type Place, placeOf, usePress, useSwipe } from '~/ui';
import { Audience, LastWords, Lead, Signs } from './InboxParts';
import styles from './InboxRow.module.css';
import type { Filter, InboxItem } from './queries';
import { texts } from './texts';

interface Props {
  item: InboxItem;
  filter: Filter;
  onArchive: (item: InboxItem) => void;
  /** Opens what can be done with it. */
  onMenu: (item: InboxItem, at: Place) => void;
}

/** A thread in the list. What happens in another leaves it alone. */
export const InboxRow = memo(function InboxRow({ item, filter, onArchive, onMenu }: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const draft = useDraft(item.threadId).body;
  const link = useRef<HTMLAnchorElement>(null);
  const open = () => onMenu(item, placeOf(link.current ?? document.body));
  usePress(link, open);
  useSwipe(link, 'start', () => onArchive(item));
  const at = new Date(item.lastActivityAt);
  const subject = item.subject ?? text.noSubject;

  return (
    <div className={styles.place}>
      <span className={styles.behind} aria-hidden="true">
        <Icon name={item.archived ? 'inbox' : 'archive'} />
      </span>
      <Link
        ref={link}
        to="/threads/$threadId"
        params={{ threadId: item.threadId }}
        search={filter === 'all' ? {} : { filter }}
        className={styles.row}
        activeProps={{ 'data-chosen': true }}
        draggable={false}
        data-thread={item.threadId}
        onContextMenu={(event) => {
          event.preventDefault();
          // By keyboard it has no place of its own.
          if (event.clientX === 0 && event.clientY === 0) open();
          else onMenu(item, { left: event.clientX, top: event.clientY, width: 0, height: 0 });
        }}
      >
        <ListRow
          lead={<Lead item={item} />}
          over={<Audience item={item} />}
          title={<span dir="auto">{subject}</span>}
          aside={
            <time dateTime={item.lastActivityAt} title={formats.fullOf(at)}>
              {formats.shortOf(at)}
            </time>
          }
          signs={<Signs item={item} />}
          fresh={item.unread > 0}
        >
          {draft.trim() === '' ? (
            <LastWords item={item} />
          ) : (
            <>
              <span className={styles.draft}>{text.draft}:</span> <span dir="auto">{draft}</span>
            </>
          )}
        </ListRow>
      </Link>
      <span className={styles.more}>
        <IconButton
          icon="more"
          label={text.actionsOf(subject)}
          aria-haspopup="menu"
          onClick={(event) => onMenu(item, placeOf(event.currentTarget))}
        />
      </span>
    </div>
  );
});
