import { memo } from 'react';
import { useMe } from '~/app/me';
import { useFormats, useTexts } from '~/i18n';
import { Avatar, Divider } from '~/ui';
import { beginsDay, goesOn } from './grouping';
import { MessageBody } from './MessageBody';
import styles from './MessageRow.module.css';
import type { Message, Thread } from './queries';
import { texts } from './texts';

interface Props {
  message: Message;
  /** The one before it, when it is loaded. */
  before: Message | undefined;
  isFirst: boolean;
  /** Where one began to read. */
  isFirstUnread: boolean;
  thread: Thread;
}

export const MessageRow = memo(function MessageRow({
  message,
  before,
  isFirst,
  isFirstUnread,
  thread,
}: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const me = useMe();
  const at = new Date(message.at);
  const isNewDay = beginsDay(message, before, isFirst);
  const isMore = !isNewDay && !isFirstUnread && goesOn(message, before);
  const isMine = message.by === me.memberId;
  const author = thread.participants.find((p) => p.memberId === message.by);
  const isPartner = author !== undefined && author.organisationId !== me.organisation?.id;
  const time = (
    <time dateTime={message.at} title={formats.fullOf(at)}>
      {formats.timeOf(at)}
    </time>
  );

  return (
    <>
      {(isNewDay || isFirstUnread) && (
        <Divider kind={isFirstUnread ? 'unread' : 'day'}>
          {[isNewDay && formats.dividerOf(at), isFirstUnread && text.newMessages].filter(Boolean).join(' · ')}
        </Divider>
      )}
      <div
        className={styles.message}
        data-more={isMore}
        data-partner={isPartner}
        data-for-me={message.mentions.includes(me.memberId)}
      >
        {isMore ? (
          <span className={styles.margin}>{time}</span>
        ) : (
          <Avatar id={message.by} name={message.byName} />
        )}
        <div className={styles.content}>
          {!isMore && (
            <p className={styles.head}>
              <strong>{isMine ? text.you : (message.byName ?? text.erasedPerson)}</strong>
              {time}
              {message.imported && <span>{text.imported}</span>}
            </p>
          )}
          {message.deletedAt !== null ? (
            <p className={styles.gone}>{text.deleted}</p>
          ) : message.body === null ? (
            <p className={styles.gone}>{text.erased}</p>
          ) : (
            <MessageBody body={message.body} note={message.editedAt !== null ? text.edited : undefined} />
          )}
        </div>
      </div>
    </>
  );
});
