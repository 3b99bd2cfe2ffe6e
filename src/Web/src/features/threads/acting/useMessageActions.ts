import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { type Action, type Place, toast } from '~/ui';
import { useConversation } from '../conversation';
import type { Message } from '../queries';
import { mayChange } from '../rights';
import { texts } from './texts';

/** Where a message is found: the thread, opened there. */
export const addressOf = ({ threadId, ordinal }: Message): string =>
  `${location.origin}/threads/${threadId}?at=${ordinal}`;

/** All that one may do with a message, the likeliest first. `at` is where more of it opens. */
export function useMessageActions(message: Message, at: () => Place): Action[] {
  const text = useTexts(texts);
  const me = useMe();
  const { rights, open, answer, edit } = useConversation();
  const isThere = message.deletedAt === null && message.body !== null;
  const canChange = mayChange(message, me, rights);
  const copy = (what: string, done: string) =>
    navigator.clipboard.writeText(what).then(
      () => toast(done),
      () => toast(text.notCopied),
    );

  const all: (Action | false)[] = [
    rights.write && isThere && { icon: 'reply', label: text.reply, run: () => answer(message) },
    rights.react &&
      isThere && { icon: 'react', label: text.react, run: () => open({ what: 'emoji', message, at: at() }) },
    canChange && { icon: 'edit', label: text.edit, run: () => edit(message.messageId) },
    isThere && {
      icon: 'copy',
      label: text.copyText,
      run: () => void copy(message.body ?? '', text.textCopied),
    },
    { icon: 'link', label: text.copyLink, run: () => void copy(addressOf(message), text.linkCopied) },
    message.reactions.length > 0 && {
      icon: 'people',
      label: text.whoReacted,
      run: () => open({ what: 'reactions', message }),
    },
    message.editedAt !== null && {
      icon: 'clock',
      label: text.history,
      run: () => open({ what: 'history', message }),
    },
    canChange && {
      icon: 'trash',
      label: text.remove,
      isDanger: true,
      run: () => open({ what: 'deletion', message }),
    },
  ];
  return all.filter((action) => action !== false);
}
