import { expect, test } from 'vitest';
import type { FeedEvent } from '~/live';
import { applyToInbox } from './inboxFold';
import type { Inbox, InboxItem } from './queries';

const item = (parts: Partial<InboxItem>): InboxItem => ({
  threadId: 'one',
  subject: 'Delivery',
  kind: 'internal',
  partner: null,
  closed: false,
  lastOrdinal: 3,
  lastMessage: null,
  unread: 1,
  mentions: 0,
  pinned: false,
  muted: false,
  archived: false,
  lastActivityAt: '2026-03-02T09:15:00Z',
  ...parts,
});

const inbox = (...items: InboxItem[]): Inbox => ({
  pages: [{ items, next: null, totalUnread: 5 }],
  pageParams: [null],
});

const event = (type: string, data: Record<string, unknown>): FeedEvent => ({
  position: 1,
  type,
  threadId: 'one',
  at: '2026-03-02T09:20:00Z',
  by: 'you',
  data: data as FeedEvent['data'],
});

const sent = (ordinal: number, by = 'you', mentions: string[] = []) =>
  event('message_sent', {
    message: {
      messageId: `m${ordinal}`,
      ordinal,
      by,
      byName: 'You',
      at: '2026-03-02T09:20:00Z',
      body: 'news',
      mentions,
      deletedAt: null,
    },
  });

const first = (list: Inbox | null) => list?.pages[0]?.items[0];

test('a message moves its thread to the top and counts', () => {
  const next = applyToInbox(inbox(item({ threadId: 'two' }), item({})), sent(4, 'you', ['me']), 'me');
  expect(first(next)).toMatchObject({ threadId: 'one', lastOrdinal: 4, unread: 2, mentions: 1 });
  expect(next?.pages[0]?.totalUnread).toBe(6);
});

// F10: the hub tells a few events twice at each connect.
test('a message counts once', () => {
  const once = applyToInbox(inbox(item({})), sent(4), 'me');
  expect(once && applyToInbox(once, sent(4), 'me')).toBeNull();
});

test('what one writes oneself counts as having read', () => {
  const next = applyToInbox(inbox(item({ mentions: 1 })), sent(4, 'me'), 'me');
  expect(first(next)).toMatchObject({ unread: 0, mentions: 0 });
  expect(next?.pages[0]?.totalUnread).toBe(4);
});

test('a muted thread counts for itself, not for the total', () => {
  const next = applyToInbox(inbox(item({ muted: true })), sent(4), 'me');
  expect(first(next)?.unread).toBe(2);
  expect(next?.pages[0]?.totalUnread).toBe(5);
});

test('what is read on another device is read here', () => {
  const next = applyToInbox(inbox(item({})), event('messages_read', { ordinal: 3 }), 'me');
  expect(first(next)?.unread).toBe(0);
  expect(applyToInbox(inbox(item({})), event('messages_read', { ordinal: 1 }), 'me')).toBeNull();
});

test('what is said of a thread that is not in the list changes nothing in it', () => {
  expect(applyToInbox(inbox(item({ threadId: 'two' })), sent(4), 'me')).toBeNull();
});

test('what is archived leaves the list, and its unread the total', () => {
  const archived = event('participation_changed', { archived: true });
  const next = applyToInbox(inbox(item({}), item({ threadId: 'two' })), archived, 'me');
  expect(next?.pages[0]).toMatchObject({ items: [{ threadId: 'two' }], totalUnread: 4 });
  const back = event('participation_changed', { archived: false });
  expect(first(applyToInbox(inbox(item({ archived: true })), back, 'me', 'archived'))).toBeUndefined();
});

test('what is no longer pinned leaves the list of pinned ones only', () => {
  const unpinned = event('participation_changed', { pinned: false });
  expect(first(applyToInbox(inbox(item({ pinned: true })), unpinned, 'me', 'pinned'))).toBeUndefined();
  expect(first(applyToInbox(inbox(item({ pinned: true })), unpinned, 'me', 'unread'))?.pinned).toBe(false);
});

test('a message brings a thread out of the archive', () => {
  expect(first(applyToInbox(inbox(item({ archived: true })), sent(4), 'me', 'archived'))).toBeUndefined();
});
