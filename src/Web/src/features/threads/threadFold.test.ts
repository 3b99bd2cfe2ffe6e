import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockSize } from './blocks';
import { aMessage, aThread } from './samples';
import { grown, placed, reacted, read, requoted } from './threadFold';

const first = Array.from({ length: 3 }, (_, at) => aMessage({ ordinal: at + 1 }));

test('a message that follows is put at the end', () => {
  expect(placed(0, first, aMessage({ ordinal: 4 }))?.map((m) => m.ordinal)).toEqual([1, 2, 3, 4]);
});

test('a message that is there is replaced', () => {
  expect(placed(0, first, aMessage({ ordinal: 2, body: 'better' }))?.map((m) => m.body)).toEqual([
    'text',
    'better',
    'text',
  ]);
});

// F10: a message before it has not been told.
test('a message after a gap is not put anywhere', () => {
  expect(placed(0, first, aMessage({ ordinal: 5 }))).toBeNull();
  expect(placed(0, [], aMessage({ ordinal: blockSize + 1 }))).toBeNull();
});

test('a block is dense whatever comes, in whatever order and however often', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: blockSize + 5 }), { maxLength: 80 }), (ordinals) => {
      let block: ReturnType<typeof aMessage>[] = [];
      for (const ordinal of ordinals) block = placed(0, block, aMessage({ ordinal })) ?? block;
      expect(block.map((m) => m.ordinal)).toEqual(block.map((_, at) => at + 1));
    }),
  );
});

test('a thread grows once by a message, and one has read what one wrote', () => {
  const thread = aThread({ lastOrdinal: 3, readOrdinal: 1 });
  expect(grown(thread, aMessage({ ordinal: 3 }), 'me')).toBe(thread);
  expect(grown(thread, aMessage({ ordinal: 4, by: 'you' }), 'me')).toMatchObject({
    lastOrdinal: 4,
    readOrdinal: 1,
  });
  expect(grown(thread, aMessage({ ordinal: 4, by: 'me' }), 'me')).toMatchObject({
    lastOrdinal: 4,
    readOrdinal: 4,
  });
});

test('the read marker only moves forward', () => {
  const thread = aThread({ lastOrdinal: 9, readOrdinal: 5 });
  expect(read(thread, 4)).toBe(thread);
  expect(read(thread, 7).readOrdinal).toBe(7);
});

test('a message brings back what was archived', () => {
  expect(grown(aThread({ archived: true }), aMessage({ ordinal: 2 }), 'me').archived).toBe(false);
});

test('an answer shows what it answers as it is now', () => {
  const answer = aMessage({ ordinal: 2, replyTo: 'message-1' });
  const asked = aMessage({ body: 'b'.repeat(300), byName: 'Ann' });
  expect(requoted([asked, answer], asked)[1]?.answered).toMatchObject({
    ordinal: 1,
    preview: 'b'.repeat(140),
  });
  const gone = { ...asked, body: null, deletedAt: '2026-03-02T09:15:00Z' };
  expect(requoted([asked, answer], gone)[1]?.answered).toMatchObject({ preview: null, deleted: true });
  const others = [asked, aMessage({ ordinal: 3 })];
  expect(requoted(others, asked)).toBe(others);
});

test('a reaction is there once for each member, and goes with its last', () => {
  const liked = reacted(aMessage({}), '👍', 'me', true);
  expect(liked.reactions).toEqual([{ emoji: '👍', count: 1, memberIds: ['me'] }]);
  expect(reacted(liked, '👍', 'me', true)).toBe(liked);
  const both = reacted(liked, '👍', 'you', true);
  expect(reacted(both, '👍', 'me', false).reactions).toEqual([{ emoji: '👍', count: 1, memberIds: ['you'] }]);
  expect(reacted(liked, '👍', 'me', false).reactions).toEqual([]);
});
