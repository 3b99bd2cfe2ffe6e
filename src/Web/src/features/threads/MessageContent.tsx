import { useTexts } from '~/i18n';
import { MessageEditor } from './acting/MessageEditor';
import { Quote } from './acting/Quote';
import { Reactions } from './acting/Reactions';
import { useConversation } from './conversation';
import { MessageBody } from './MessageBody';
import styles from './MessageRow.module.css';
import type { Message } from './queries';
import { texts } from './texts';

/** What a message answers, what it says, and what others answered with a sign. */
export function MessageContent({ message }: { message: Message }) {
  const text = useTexts(texts);
  const { editing, goTo, nameOf } = useConversation();
  const { answered } = message;
  return (
    <>
      {answered && <Quote answered={answered} onGo={() => goTo(answered.ordinal)} />}
      {message.deletedAt !== null ? (
        <p className={styles.gone}>{text.deleted}</p>
      ) : message.body === null ? (
        <p className={styles.gone}>{text.erased}</p>
      ) : editing === message.messageId ? (
        <MessageEditor message={message} />
      ) : (
        <MessageBody
          body={message.body}
          mentioned={message.mentions.map((id) => nameOf(id)).filter((name) => name != null)}
          note={message.editedAt !== null ? text.edited : undefined}
        />
      )}
      <Reactions message={message} />
    </>
  );
}
