import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Avatar, Button, ErrorNotice, Icon } from '~/ui';
import { MessageBody } from './MessageBody';
import styles from './MessageRow.module.css';
import own from './PendingRow.module.css';
import { forgetPending, type Pending } from './pending';
import { texts } from './texts';

interface Props {
  threadId: string;
  pending: Pending;
  onRetry: (pending: Pending) => void;
}

/** One's own message on its way: shown at once, and never lost silently. */
export function PendingRow({ threadId, pending, onRetry }: Props) {
  const text = useTexts(texts);
  const queries = useQueryClient();
  const me = useMe();
  return (
    <div className={styles.message} data-state={pending.state}>
      <Avatar id={me.memberId} name={me.displayName} />
      <div className={styles.content}>
        <p className={styles.head}>
          <strong>{text.you}</strong>
          <span className={own.state}>
            <Icon
              name={pending.state === 'failed' ? 'warning' : pending.state === 'sent' ? 'check' : 'clock'}
              size={14}
            />
            {text[pending.state]}
          </span>
        </p>
        <MessageBody body={pending.body} />
        {pending.state === 'failed' && (
          <div className={own.failed}>
            {pending.refusal && <ErrorNotice error={pending.refusal} />}
            <Button onClick={() => onRetry(pending)}>{text.retry}</Button>
            <Button onClick={() => forgetPending(queries, threadId, pending.messageId)}>
              {text.discard}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
