import { useRegisterSW } from 'virtual:pwa-register/react';
import { catalogue, useTexts } from '~/i18n';
import { Button } from '~/ui';
import styles from './UpdateNotice.module.css';

const texts = catalogue(
  { ready: 'A new version is ready.', use: 'Use it now' },
  { ready: 'Eine neue Version ist bereit.', use: 'Jetzt verwenden' },
);

/** Registers the service worker, and asks before a new version takes over: it may be in the middle of a sentence. */
export function UpdateNotice() {
  const text = useTexts(texts);
  const {
    needRefresh: [isReady],
    updateServiceWorker,
  } = useRegisterSW();
  return isReady ? (
    <p className={styles.notice}>
      {text.ready} <Button onClick={() => void updateServiceWorker()}>{text.use}</Button>
    </p>
  ) : null;
}
