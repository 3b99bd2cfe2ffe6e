import { useState } from 'react';
import { useTexts } from '~/i18n';
import { Button, Dialog, toast } from '~/ui';
import styles from './RecoveryCodesDialog.module.css';
import { texts } from './texts';

/** Shown once: it does not close before somebody has taken them along, or says so. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const text = useTexts(texts);
  const [isKept, setKept] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const all = codes.join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(all);
    setKept(true);
    toast(text.copied);
  };
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${text.codesFile}\n\n${all}\n`], { type: 'text/plain' }));
    link.download = 'networking-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
    setKept(true);
  };
  return (
    <Dialog
      title={text.codesTitle}
      onClose={() => (isKept ? onClose() : setHeld(true))}
      foot={
        <>
          <Button icon="copy" onClick={() => void copy()}>
            {text.copy}
          </Button>
          <Button icon="down" onClick={download}>
            {text.download}
          </Button>
          <Button look="primary" onClick={onClose}>
            {text.codesKept}
          </Button>
        </>
      }
    >
      <p>{text.codesLead}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {isHeld && (
        <p role="alert" className={styles.held}>
          {text.codesHeld}
        </p>
      )}
    </Dialog>
  );
}
