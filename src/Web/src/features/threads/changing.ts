import { type Change, outbox } from '~/offline';
import { toast } from '~/ui';
import type { Message } from './queries';

/** Changes one's own message: shown at once, and as it was when it is refused. */
export const edit = ({ threadId, messageId, body }: Message, to: string): void =>
  void outbox.put({ what: 'edit', threadId, messageId, body: to, before: body ?? '' }).catch(toast);

export const remove = ({ threadId, messageId }: Message): void =>
  void outbox.put({ what: 'delete', threadId, messageId }).catch(toast);

/** A message as its author wants it, while that is on its way. */
export function asWanted(message: Message, change: Change | undefined): Message {
  if (!change || change.state === 'refused') return message;
  return change.what === 'edit'
    ? { ...message, body: change.body, editedAt: change.at }
    : { ...message, body: null, deletedAt: change.at, reactions: [] };
}
