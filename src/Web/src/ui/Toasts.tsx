import { useEffect, useState } from 'react';
import { catalogue, useTexts } from '~/i18n';
import { Button, IconButton } from './Button';
import { ErrorNotice } from './ErrorNotice';
import { useShortcut } from './shortcuts';
import styles from './Toasts.module.css';
import { dismissToast, type Toast, useToast } from './toasts';

/** As long as a glance at it and a decision take; it waits while somebody points at it. */
const shownMs = 8_000;

const texts = catalogue(
  { dismiss: 'Dismiss', everywhere: 'Everywhere' },
  { dismiss: 'Ausblenden', everywhere: 'Überall' },
);

/** Where toasts appear: once in the page. */
export function Toasts() {
  const shown = useToast();
  return (
    <div className={styles.place} role="status">
      {shown && <Shown key={shown.id} toast={shown} />}
    </div>
  );
}

function Shown({ toast: { about, action } }: { toast: Toast }) {
  const text = useTexts(texts);
  const [isHeld, setHeld] = useState(false);
  const isError = about instanceof Error;
  const act = () => {
    action?.run();
    dismissToast();
  };
  useShortcut(['Mod', 'z'], action?.label ?? '', act, { scope: text.everywhere, isOn: action !== undefined });
  useEffect(() => {
    if (isError || isHeld) return;
    const timer = setTimeout(dismissToast, shownMs);
    return () => clearTimeout(timer);
  }, [isError, isHeld]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it there.
    <div
      className={styles.toast}
      data-error={isError}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {isError ? <ErrorNotice error={about} /> : <p dir="auto">{about}</p>}
      {action && <Button onClick={act}>{action.label}</Button>}
      <IconButton icon="close" label={text.dismiss} onClick={dismissToast} />
    </div>
  );
}
