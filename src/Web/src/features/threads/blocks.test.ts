import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beforeBlock, blockOf, blockSize, blocksOf, lengthOf } from './blocks';

test('every ordinal is in one block, and blocks follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (ordinal) => {
      const place = ordinal - beforeBlock(blockOf(ordinal));
      return place >= 1 && place <= blockSize;
    }),
  );
});

test('the blocks of a stretch hold it and no block more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(500), (first, more) => {
      const blocks = blocksOf(first, first + more);
      expect(blocks[0]).toBe(blockOf(first));
      expect(blocks.at(-1)).toBe(blockOf(first + more));
      expect(blocks).toEqual([...new Set(blocks)]);
    }),
  );
  expect(blocksOf(1, 0)).toEqual([]);
});

test('the lengths of all blocks are the length of the thread', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), (last) => {
      const lengths = blocksOf(1, last).map((block) => lengthOf(block, last));
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(last);
    }),
  );
});
