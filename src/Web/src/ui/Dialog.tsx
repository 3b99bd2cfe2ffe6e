import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { catalogue, useTexts } from '~/i18n';
import { IconButton } from './Button';
import styles from './Dialog.module.css';

const texts = catalogue({ close: 'Close' }, { close: 'Schließen' });

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** What one does with it, at its end. */
  foot?: ReactNode;
}

/**
 * The browser's own dialog: it keeps the focus inside, gives it back, and closes by Escape. On a phone it stands at the
 * foot, where thumbs are. What is marked `data-autofocus` has the focus first.
 */
export function Dialog({ title, onClose, children, foot }: Props) {
  const text = useTexts(texts);
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => dialog?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, and so does a button.
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={id} dir="auto">
            {title}
          </h2>
          <IconButton icon="close" label={text.close} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {foot && <footer className={styles.foot}>{foot}</footer>}
      </div>
    </dialog>
  );
}
