/**
 * A thread's messages are kept in blocks. Ordinals are dense (1, 2, 3 …), so where a message belongs is known before it
 * is loaded: the list has its full length at once, any place in it is a jump away, and only what is in sight is fetched.
 */
export const blockSize = 50;

/** The block that holds an ordinal. */
export const blockOf = (ordinal: number): number => Math.floor((ordinal - 1) / blockSize);

/** The ordinal before a block's first. */
export const beforeBlock = (block: number): number => block * blockSize;

/** The blocks of all ordinals from one to another, both included. */
export function blocksOf(first: number, last: number): number[] {
  if (last < first) return [];
  const from = blockOf(Math.max(1, first));
  return Array.from({ length: blockOf(last) - from + 1 }, (_, at) => from + at);
}

/** How many messages a block holds when a thread has got to an ordinal. */
export function lengthOf(block: number, lastOrdinal: number): number {
  return Math.max(0, Math.min(blockSize, lastOrdinal - beforeBlock(block)));
}
