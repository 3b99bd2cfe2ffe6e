import type { ReactNode } from 'react';
import { catalogue, useTexts } from '~/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ErrorNotice } from './ErrorNotice';

const texts = catalogue({ cancel: 'Cancel' }, { cancel: 'Abbrechen' });

interface Props {
  title: string;
  /** What will be so afterwards. */
  children: ReactNode;
  /** The act by its name, never "OK". */
  act: string;
  /** Cannot be undone. */
  isDanger?: boolean;
  isBusy: boolean;
  error: unknown;
  /** Absent where a form inside, of the id `form`, is what acts. */
  onAct?: () => void;
  form?: string;
  onClose: () => void;
}

/** Asks before something is done that has no way back. */
export function AskDialog(props: Props) {
  const { title, children, act, isDanger = false, isBusy, error, onAct, form, onClose } = props;
  const text = useTexts(texts);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button
            look={isDanger ? 'danger' : 'primary'}
            busy={isBusy}
            {...(form === undefined ? { onClick: onAct } : { type: 'submit', form })}
          >
            {act}
          </Button>
        </>
      }
    >
      {children}
      {error != null && <ErrorNotice error={error} />}
    </Dialog>
  );
}
