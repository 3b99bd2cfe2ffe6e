import { type FeedEvent, flagIn, messageIn, numberIn } from '~/live';
import type { Filter, Inbox, InboxItem, InboxPage } from './queries';

/** As much of a message as the list shows, in UTF-16 units. */
const previewLength = 140;

/**
 * What an event makes of a list that is shown, without asking the server; null when it changes nothing that is there.
 * Repeats change nothing: a message counts once, by its ordinal.
 */
export function applyToInbox(
  inbox: Inbox,
  event: FeedEvent,
  myId: string,
  filter: Filter = 'all',
): Inbox | null {
  const item = inbox.pages.flatMap((page) => page.items).find((i) => i.threadId === event.threadId);
  const next = item && changed(item, event, myId);
  if (!next) return null;
  const difference = counted(next) - counted(item);
  const pages = !belongs(next, filter)
    ? without(inbox.pages, next)
    : next.lastOrdinal > item.lastOrdinal
      ? atTheTop(inbox.pages, next)
      : inPlace(inbox.pages, next);
  return {
    ...inbox,
    pages: pages.map((page) => ({ ...page, totalUnread: Math.max(0, page.totalUnread + difference) })),
  };
}

function changed(item: InboxItem, event: FeedEvent, myId: string): InboxItem | null {
  switch (event.type) {
    case 'message_sent':
      return withMessage(item, event, myId);
    case 'message_edited':
    case 'message_deleted': {
      const [message, last] = [messageIn(event), item.lastMessage];
      if (!message || message.messageId !== last?.messageId) return null;
      return {
        ...item,
        lastMessage: { ...last, preview: preview(message.body), deleted: message.deletedAt !== null },
      };
    }
    case 'messages_read': {
      const unread = Math.max(0, item.lastOrdinal - (numberIn(event, 'ordinal') ?? 0));
      if (unread >= item.unread) return null;
      return { ...item, unread, mentions: Math.min(item.mentions, unread) };
    }
    case 'participation_changed':
      return {
        ...item,
        pinned: flagIn(event, 'pinned') ?? item.pinned,
        muted: flagIn(event, 'muted') ?? item.muted,
        archived: flagIn(event, 'archived') ?? item.archived,
      };
    case 'thread_closed':
    case 'thread_reopened':
      return { ...item, closed: event.type === 'thread_closed' };
    default:
      return null;
  }
}

function withMessage(item: InboxItem, event: FeedEvent, myId: string): InboxItem | null {
  const message = messageIn(event);
  if (!message || message.ordinal <= item.lastOrdinal) return null;
  const isMine = message.by === myId;
  return {
    ...item,
    lastOrdinal: message.ordinal,
    lastActivityAt: message.at,
    lastMessage: {
      messageId: message.messageId,
      by: message.by,
      byName: message.byName,
      preview: preview(message.body),
      deleted: message.deletedAt !== null,
      at: message.at,
    },
    // One's own message counts as having read up to it.
    unread: isMine ? 0 : item.unread + (message.ordinal - item.lastOrdinal),
    mentions: isMine ? 0 : item.mentions + (message.mentions.includes(myId) ? 1 : 0),
    archived: false,
  };
}

const preview = (body: string | null) => body?.slice(0, previewLength) ?? null;

/** What a thread adds to the total. */
const counted = (item: InboxItem) => (item.muted || item.archived ? 0 : item.unread);

/** Whether it is still in a list by what its reader did. What has been read stays in sight until one looks anew. */
function belongs(item: InboxItem, filter: Filter): boolean {
  return item.archived === (filter === 'archived') && (filter !== 'pinned' || item.pinned);
}

function without(pages: InboxPage[], gone: InboxItem): InboxPage[] {
  return pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.threadId !== gone.threadId),
  }));
}

function inPlace(pages: InboxPage[], next: InboxItem): InboxPage[] {
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.threadId === next.threadId ? next : item)),
  }));
}

function atTheTop(pages: InboxPage[], next: InboxItem): InboxPage[] {
  return pages.map((page, at) => {
    const others = page.items.filter((item) => item.threadId !== next.threadId);
    return { ...page, items: at === 0 ? [next, ...others] : others };
  });
}
