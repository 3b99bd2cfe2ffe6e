import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '~/i18n';
import { Button, pointsByFinger, Shortcut } from '~/ui';
import { edit } from '../changing';
import { useConversation } from '../conversation';
import type { Message } from '../queries';
import { longestMessage } from '../queries';
import styles from './MessageEditor.module.css';
import { texts } from './texts';

/** In the place of one's own message while one changes it. */
export function MessageEditor({ message }: { message: Message }) {
  const text = useTexts(texts);
  const { edit: open } = useConversation();
  const [body, setBody] = useState(message.body ?? '');
  const isEmpty = body.trim() === '';
  const close = () => open(null);
  const save = () => {
    if (isEmpty) return;
    close();
    if (body.trim() !== message.body) edit(message, body.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.shiftKey && !pointsByFinger()) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: whoever opens it wants to write.
        autoFocus
        value={body}
        rows={1}
        maxLength={longestMessage}
        dir="auto"
        aria-label={text.message}
        onFocus={({ currentTarget: field }) => field.setSelectionRange(body.length, body.length)}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className={styles.foot}>
        <Button type="submit" look="primary" disabled={isEmpty}>
          {text.save}
        </Button>
        <Button onClick={close}>{text.cancel}</Button>
        <span className={styles.keys}>
          <Shortcut keys={['Enter']} /> {text.toSave} · <Shortcut keys={['Esc']} /> {text.toCancel}
        </span>
      </p>
    </form>
  );
}
