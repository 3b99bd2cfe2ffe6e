import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { useLive } from '~/live';
import { Avatar, Icon } from '~/ui';
import { Quote } from './acting/Quote';
import { useConversation } from './conversation';
import { MessageBody } from './MessageBody';
import styles from './MessageRow.module.css';
import own from './PendingRow.module.css';
import type { Pending } from './pending';
import { RefusedNotice } from './RefusedNotice';
import { texts } from './texts';

const icons = { waiting: 'clock', sent: 'check', refused: 'warning' } as const;

/** One's own message on its way: shown at once, and never lost silently. */
export function PendingRow({ pending }: { pending: Pending }) {
  const text = useTexts(texts);
  const me = useMe();
  const { status } = useLive();
  const { goTo } = useConversation();
  const { answered } = pending;
  const isHeld = pending.state === 'waiting' && status === 'offline';
  return (
    <div className={styles.message} data-state={pending.state}>
      <Avatar id={me.memberId} name={me.displayName} />
      <div className={styles.content}>
        <p className={styles.head}>
          <strong>{text.you}</strong>
          <span className={own.state}>
            <Icon name={icons[pending.state]} size={14} />
            {isHeld ? text.held : text[pending.state]}
          </span>
        </p>
        {answered && <Quote answered={answered} onGo={() => goTo(answered.ordinal)} />}
        <MessageBody body={pending.body} />
        {pending.state === 'refused' && <RefusedNotice entry={pending} />}
      </div>
    </div>
  );
}
