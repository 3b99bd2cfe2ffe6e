import { expect, test } from 'vitest';
import type { FeedEvent } from '~/live';
import { arrivals } from './delivering';
import { aMessage } from './samples';

const event = (type: string, threadId: string, ordinal: number, by: string): FeedEvent => ({
  position: ordinal,
  type,
  threadId,
  at: '2026-03-02T09:15:00Z',
  by,
  data: { message: aMessage({ threadId, ordinal, by }) } as unknown as FeedEvent['data'],
});

test('the furthest of each thread, from others alone', () => {
  const events = [
    event('message_sent', 'one', 3, 'bob'),
    event('message_sent', 'one', 4, 'cid'),
    event('message_sent', 'two', 9, 'me'),
    event('message_edited', 'three', 2, 'bob'),
  ];
  expect([...arrivals(events, 'me')]).toEqual([['one', 4]]);
});
