import { createContext, useContext } from 'react';
import type { Place } from '~/ui';
import type { Message, Thread } from './queries';
import type { Rights } from './rights';

/** What is open about a message, besides the thread. */
export type Opened = { message: Message } & (
  | { what: 'actions' | 'emoji'; at: Place }
  | { what: 'history' | 'deletion' | 'reactions' }
);

/** What the parts of an open thread share. */
export interface Conversation {
  thread: Thread;
  rights: Rights;
  /** Undefined when it is not known, null when it was erased. */
  nameOf: (memberId: string) => string | null | undefined;
  /** Opens something about a message; null closes it. */
  open: (opened: Opened | null) => void;
  /** Begins an answer: the composer shows what it answers. */
  answer: (message: Message) => void;
  /** The message that is being changed. */
  editing: string | null;
  edit: (messageId: string | null) => void;
  /** Brings a message into sight, and marks it for a moment. */
  goTo: (ordinal: number) => void;
}

export const ConversationContext = createContext<Conversation | null>(null);

export function useConversation(): Conversation {
  const conversation = useContext(ConversationContext);
  if (!conversation) throw new Error('Only inside a thread.');
  return conversation;
}
