import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTexts } from '~/i18n';
import { Icon, Shortcut } from '~/ui';
import styles from './Composer.module.css';
import { texts } from './texts';

/** As long as the server takes a message, in UTF-16 units. */
const longest = 40_000;

interface Props {
  /** Another company reads what is written here. */
  isExternal: boolean;
  partner: string | undefined;
  onSend: (body: string) => void;
}

export function Composer({ isExternal, partner, onSend }: Props) {
  const text = useTexts(texts);
  const [body, setBody] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const isEmpty = body.trim() === '';

  const send = () => {
    if (isEmpty) return;
    onSend(body.trim());
    setBody('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter is its own; on a touch keyboard it makes a new line.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={styles.field} data-external={isExternal}>
        <textarea
          ref={field}
          value={body}
          rows={1}
          maxLength={longest}
          dir="auto"
          aria-label={text.message}
          aria-describedby={hint}
          placeholder={isExternal ? text.writePartner(partner ?? '…') : text.writeInternal}
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className={styles.send}
          disabled={isEmpty}
          aria-label={text.send}
          title={text.send}
        >
          <Icon name="send" />
        </button>
      </div>
      <p className={styles.hint} id={hint}>
        {isExternal && partner && <span className={styles.partner}>{text.readsAlong(partner)}</span>}
        <span className={styles.keys}>
          <Shortcut keys={['Enter']} /> {text.toSend} · <Shortcut keys={['Shift', 'Enter']} />{' '}
          {text.forNewLine}
        </span>
      </p>
    </form>
  );
}
