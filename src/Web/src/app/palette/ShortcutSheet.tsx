import { useTexts } from '~/i18n';
import { Check, Dialog, Shortcut, useShortcuts, useSingleKeys } from '~/ui';
import styles from './ShortcutSheet.module.css';
import { texts } from './texts';

/** Every key that does something here and now. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const text = useTexts(texts);
  const [singleKeys, turnSingleKeys] = useSingleKeys();
  const working = useShortcuts();
  const scopes = [...new Set(working.map((shortcut) => shortcut.scope))];
  return (
    <Dialog title={text.shortcuts} onClose={onClose}>
      {scopes.map((scope) => (
        <section key={scope} className={styles.scope}>
          <h3>{scope}</h3>
          <dl>
            {working
              .filter((shortcut) => shortcut.scope === scope)
              .map(({ keys, label }) => (
                <div key={keys.join(' ')}>
                  <dt>{label}</dt>
                  <dd>
                    <Shortcut keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <Check
        label={text.singleKeys}
        hint={text.singleKeysHint}
        checked={singleKeys}
        onChange={(event) => turnSingleKeys(event.target.checked)}
      />
    </Dialog>
  );
}
