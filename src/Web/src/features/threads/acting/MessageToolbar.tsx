import { useRef } from 'react';
import { useTexts } from '~/i18n';
import { IconButton, placeOf } from '~/ui';
import { useConversation } from '../conversation';
import type { Message } from '../queries';
import styles from './MessageToolbar.module.css';
import { texts } from './texts';
import { useMessageActions } from './useMessageActions';

/** As many as one finds at once; the rest is in the menu. */
const shown = 3;

/** Beside the message that is pointed at, or that has the focus. */
export function MessageToolbar({ message }: { message: Message }) {
  const text = useTexts(texts);
  const { open } = useConversation();
  const bar = useRef<HTMLDivElement>(null);
  const at = () => placeOf(bar.current ?? document.body);
  const actions = useMessageActions(message, at);
  return (
    <div className={styles.bar} ref={bar} role="toolbar" aria-label={text.actions}>
      {actions.slice(0, shown).map(({ icon, label, run }) => (
        <IconButton key={label} icon={icon} label={label} onClick={run} />
      ))}
      <IconButton
        icon="more"
        label={text.more}
        aria-haspopup="menu"
        onClick={() => open({ what: 'actions', message, at: at() })}
      />
    </div>
  );
}
