import { beforeBlock, blockSize } from './blocks';
import type { Message, Thread } from './queries';

/** As much of a message as its answers show, in UTF-16 units. */
const previewLength = 140;

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
  // A message brings back what was archived.
  return { ...thread, lastOrdinal: message.ordinal, readOrdinal, archived: false };
}

/** The thread when its reader has read up to an ordinal. Markers only move forward. */
export function read(thread: Thread, ordinal: number): Thread {
  return ordinal <= thread.readOrdinal ? thread : { ...thread, readOrdinal: ordinal };
}

/** The messages when one that some of them answer has changed. The same ones when none does. */
export function requoted(messages: Message[], about: Message): Message[] {
  const answered = {
    ordinal: about.ordinal,
    by: about.by,
    byName: about.byName,
    preview: about.body?.slice(0, previewLength) ?? null,
    deleted: about.deletedAt !== null,
  };
  if (!messages.some((message) => message.replyTo === about.messageId)) return messages;
  return messages.map((message) =>
    message.replyTo === about.messageId ? { ...message, answered } : message,
  );
}

/** A message when a member has put a reaction on it, or taken it back. */
export function reacted(message: Message, emoji: string, memberId: string, isOn: boolean): Message {
  const at = message.reactions.findIndex((reaction) => reaction.emoji === emoji);
  const before = message.reactions[at] ?? { emoji, count: 0, memberIds: [] };
  if (before.memberIds.includes(memberId) === isOn) return message;
  const after = {
    emoji,
    count: before.count + (isOn ? 1 : -1),
    memberIds: isOn
      ? [...before.memberIds, memberId]
      : before.memberIds.filter((other) => other !== memberId),
  };
  const place = at < 0 ? message.reactions.length : at;
  return {
    ...message,
    reactions: message.reactions.toSpliced(place, 1, ...(after.count > 0 ? [after] : [])),
  };
}
