import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Avatar, Dialog } from '~/ui';
import { useConversation } from '../conversation';
import type { Message } from '../queries';
import styles from './ReactionsDialog.module.css';
import { texts } from './texts';

interface Props {
  message: Message;
  onClose: () => void;
}

/** Who reacted with what: where nothing can be pointed at, the pills cannot tell. */
export function ReactionsDialog({ message, onClose }: Props) {
  const text = useTexts(texts);
  const { memberId } = useMe();
  const { nameOf } = useConversation();
  return (
    <Dialog title={text.whoReacted} onClose={onClose}>
      {message.reactions.map(({ emoji, count, memberIds }) => (
        <section key={emoji} className={styles.reaction}>
          <h3>{emoji}</h3>
          <ul>
            {memberIds.map((id) => (
              <li key={id}>
                <Avatar id={id} name={nameOf(id) ?? null} size="s" />
                <span dir="auto">{id === memberId ? text.you : (nameOf(id) ?? text.somebody)}</span>
              </li>
            ))}
            {count > memberIds.length && <li>{text.others(count - memberIds.length)}</li>}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
