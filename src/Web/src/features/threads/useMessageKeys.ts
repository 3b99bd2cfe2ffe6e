import type { KeyboardEvent } from 'react';
import { placeOf } from '~/ui';
import { useConversation } from './conversation';
import type { Message } from './queries';

/** What keys do with the message that has the focus. The arrows are the list's. */
export function useMessageKeys(message: Message): (event: KeyboardEvent<HTMLElement>) => void {
  const { open, answer, rights } = useConversation();
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const isThere = message.body !== null;
    const at = placeOf(event.currentTarget);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === 'Enter')
      open({ what: 'actions', message, at });
    else if (event.key === 'r' && rights.write && isThere) answer(message);
    else if (event.key === '+' && rights.react && isThere) open({ what: 'emoji', message, at });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
