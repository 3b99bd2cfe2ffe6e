import { useTexts } from '~/i18n';
import { Button, Dialog } from '~/ui';
import { remove } from '../changing';
import type { Message } from '../queries';
import styles from './DeletionDialog.module.css';
import { texts } from './texts';

interface Props {
  message: Message;
  onClose: () => void;
}

export function DeletionDialog({ message, onClose }: Props) {
  const text = useTexts(texts);
  return (
    <Dialog
      title={text.removeTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus>
            {text.cancel}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              onClose();
              remove(message);
            }}
          >
            {text.remove}
          </Button>
        </>
      }
    >
      <blockquote className={styles.quote} dir="auto">
        {message.body}
      </blockquote>
      <p>{text.removeLead}</p>
      <p className={styles.note}>{text.removeNote}</p>
    </Dialog>
  );
}
