import { memo, useRef, useState } from 'react';
import { useMe } from '~/app/me';
import { useFormats, useTexts } from '~/i18n';
import { useChangeOf } from '~/offline';
import { Avatar, Divider, Icon, placeOf, usePress, useSwipe } from '~/ui';
import { MessageToolbar } from './acting/MessageToolbar';
import { ChangeSign } from './ChangeSign';
import { asWanted } from './changing';
import { useConversation } from './conversation';
import { FateSign } from './FateSign';
import { beginsDay, goesOn } from './grouping';
import { MessageContent } from './MessageContent';
import styles from './MessageRow.module.css';
import type { Message } from './queries';
import type { Fate } from './receipts';
import { texts } from './texts';
import { useMessageKeys } from './useMessageKeys';

interface Props {
  message: Message;
  /** The one before it, when it is loaded. */
  before: Message | undefined;
  /** Where one began to read. */
  isFirstUnread: boolean;
  /** What has become of it, for one's newest. */
  fate: Fate | null;
}

export const MessageRow = memo(function MessageRow({ message: told, before, isFirstUnread, fate }: Props) {
  const change = useChangeOf(told.messageId);
  const message = asWanted(told, change);
  const [text, formats] = [useTexts(texts), useFormats()];
  const me = useMe();
  const { thread, rights, editing, open, answer } = useConversation();
  const row = useRef<HTMLElement>(null);
  const [isActive, setActive] = useState(false);
  const onKeyDown = useMessageKeys(message);
  usePress(row, () => open({ what: 'actions', message, at: placeOf(row.current ?? document.body) }));
  useSwipe(row, 'end', rights.write && message.body !== null ? () => answer(message) : undefined);

  const at = new Date(message.at);
  const isNewDay = beginsDay(message, before, message.ordinal === 1, formats);
  const isMore = !isNewDay && !isFirstUnread && goesOn(message, before);
  const name = message.by === me.memberId ? text.you : (message.byName ?? text.erasedPerson);
  const author = thread.participants.find((p) => p.memberId === message.by);
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
      <div className={styles.place}>
        <span className={styles.behind} aria-hidden="true">
          <Icon name="reply" />
        </span>
        <article
          ref={row}
          className={styles.message}
          aria-label={text.messageOf(name, formats.timeOf(at))}
          tabIndex={-1}
          data-ordinal={message.ordinal}
          data-more={isMore}
          data-partner={author !== undefined && author.organisationId !== me.organisation?.id}
          data-for-me={message.mentions.includes(me.memberId)}
          onPointerEnter={() => setActive(true)}
          onPointerLeave={() => setActive(false)}
          onFocus={() => setActive(true)}
          onBlur={(event) => setActive(event.currentTarget.contains(event.relatedTarget))}
          onKeyDown={onKeyDown}
        >
          {isMore ? (
            <span className={styles.margin}>{time}</span>
          ) : (
            <Avatar id={message.by} name={message.byName} />
          )}
          <div className={styles.content}>
            {!isMore && (
              <p className={styles.head}>
                <strong dir="auto">{name}</strong>
                {time}
                {message.imported && <span>{text.imported}</span>}
              </p>
            )}
            <MessageContent message={message} />
            {change && <ChangeSign change={change} />}
            {fate && <FateSign fate={fate} />}
          </div>
          {isActive && editing !== message.messageId && <MessageToolbar message={message} />}
        </article>
      </div>
    </>
  );
});
