import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '~/api';
import { useFormats, useTexts } from '~/i18n';
import { Dialog, ErrorNotice, Skeleton } from '~/ui';
import { MessageBody } from '../MessageBody';
import { type Message, threadKey } from '../queries';
import styles from './HistoryDialog.module.css';
import { texts } from './texts';

interface Props {
  message: Message;
  onClose: () => void;
}

/** Everything a message ever said, the newest first. */
export function HistoryDialog({ message, onClose }: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const { messageId, threadId, editedAt } = message;
  const history = useQuery({
    // Each edit makes it another history.
    queryKey: [...threadKey(threadId), 'history', messageId, editedAt],
    queryFn: () => answerOf(api.GET('/api/messages/{id}/history', { params: { path: { id: messageId } } })),
    select: ({ items }) => items.toReversed(),
  });
  return (
    <Dialog title={text.history} onClose={onClose}>
      {history.data ? (
        <ol className={styles.versions}>
          {history.data.map(({ version, body, until }) => (
            <li key={version}>
              <h3>
                {until === null ? (
                  text.historyNow
                ) : (
                  <time dateTime={until}>{text.until(formats.fullOf(new Date(until)))}</time>
                )}
              </h3>
              {body === null ? <p>{text.unseen}</p> : <MessageBody body={body} />}
            </li>
          ))}
        </ol>
      ) : history.error ? (
        <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
    </Dialog>
  );
}
