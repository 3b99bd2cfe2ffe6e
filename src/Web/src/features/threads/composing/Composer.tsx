import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react';
import type { Schema } from '~/api';
import { useTexts } from '~/i18n';
import { Icon, pointsByFinger, Shortcut, say } from '~/ui';
import { setDraft, useDraft } from '../drafts';
import { longestMessage, type Thread } from '../queries';
import { AnsweredNotice } from './AnsweredNotice';
import styles from './Composer.module.css';
import { MentionList } from './MentionList';
import { mentionedIn, type Person } from './mentions';
import { texts } from './texts';
import { useMentioning } from './useMentioning';

/** What goes with a text when it is sent. */
export interface Enclosed {
  replyTo?: string;
  answered?: Schema<'AnsweredView'>;
  mentions?: string[];
}

interface Props {
  thread: Thread;
  partner: string | undefined;
  /** Who can be addressed. */
  people: readonly Person[];
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (body: string, enclosed: Enclosed) => void;
  /** Begins to change what one wrote last. */
  onEditLast: () => void;
}

export function Composer({ thread, partner, people, field, onSend, onEditLast }: Props) {
  const text = useTexts(texts);
  const { threadId } = thread;
  const draft = useDraft(threadId);
  const { body, answers } = draft;
  const [hint, list] = [useId(), useId()];
  const isExternal = thread.kind === 'external';
  const isEmpty = body.trim() === '';
  const mentioning = useMentioning(field, body, people, (next, person) =>
    setDraft(threadId, {
      ...draft,
      body: next,
      mentions: { ...draft.mentions, [person.displayName ?? '']: person.memberId },
    }),
  );
  const isOffering = mentioning.people.length > 0;
  const first = mentioning.people[mentioning.chosen]?.displayName;
  useEffect(() => {
    if (first) say(text.found(mentioning.people.length, first));
  }, [first, mentioning.people.length, text]);

  const stopAnswering = () =>
    setDraft(threadId, { body, ...(draft.mentions ? { mentions: draft.mentions } : {}) });
  const send = () => {
    if (isEmpty) return;
    const mentions = mentionedIn(body, draft.mentions ?? {});
    onSend(body.trim(), {
      ...(answers ? { replyTo: answers.messageId, answered: answers } : {}),
      ...(mentions.length > 0 ? { mentions } : {}),
    });
    setDraft(threadId, { body: '' });
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    if (mentioning.onKey(event)) event.preventDefault();
    else if (event.key === 'Escape' && answers) stopAnswering();
    else if (event.key === 'ArrowUp' && body === '') {
      event.preventDefault();
      onEditLast();
    } else if (event.key === 'Enter' && !event.shiftKey && !pointsByFinger()) {
      // On a touch keyboard it makes a new line.
      event.preventDefault();
      send();
    }
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <AnsweredNotice answers={answers} onStop={stopAnswering} />
      <div className={styles.field} data-external={isExternal}>
        {isOffering && (
          <MentionList
            id={list}
            people={mentioning.people}
            chosen={mentioning.chosen}
            onChoose={mentioning.choose}
            onPick={mentioning.pick}
          />
        )}
        <textarea
          ref={field}
          value={body}
          rows={1}
          maxLength={longestMessage}
          dir="auto"
          aria-label={text.message}
          aria-describedby={hint}
          aria-autocomplete="list"
          aria-controls={isOffering ? list : undefined}
          aria-activedescendant={isOffering ? `${list}-${mentioning.chosen}` : undefined}
          placeholder={placeholder()}
          onChange={(event) => {
            setDraft(threadId, { ...draft, body: event.target.value });
            mentioning.onCaret();
          }}
          onClick={mentioning.onCaret}
          onBlur={mentioning.onLeave}
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

  function placeholder(): string {
    if (isExternal) return text.writePartner(partner ?? '…');
    return thread.kind === 'announcement' ? text.writeAnnouncement : text.writeInternal;
  }
}
