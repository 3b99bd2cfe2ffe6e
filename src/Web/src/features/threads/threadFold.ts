import { beforeBlock, blockSize } from './blocks';
import type { Message, Thread } from './queries';

/**
 * A block with a message as it is now. Null when the block cannot hold it: something before it is missing, and the block
 * must be asked for. Repeats change nothing.
 */
export function placed(block: number, messages: readonly Message[], message: Message): Message[] | null {
  const place = message.ordinal - beforeBlock(block) - 1;
  if (place < 0 || place >= blockSize || place > messages.length) return null;
  return messages.toSpliced(place, 1, message);
}

/** The thread when a message has come: it ends there, and whoever wrote it has read up to it. */
export function grown(thread: Thread, message: Message, myId: string): Thread {
  if (message.ordinal <= thread.lastOrdinal) return thread;
  const readOrdinal = message.by === myId ? message.ordinal : thread.readOrdinal;
  return { ...thread, lastOrdinal: message.ordinal, readOrdinal };
}

/** The thread when its reader has read up to an ordinal. Markers only move forward. */
export function read(thread: Thread, ordinal: number): Thread {
  return ordinal <= thread.readOrdinal ? thread : { ...thread, readOrdinal: ordinal };
}
