import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '~/app/me';
import { blockOf } from './blocks';
import type { Conversation, Opened } from './conversation';
import { draftOf, setDraft } from './drafts';
import { blockQuery, type Message, type Thread } from './queries';
import { mayChange, rightsIn } from './rights';
import type { Sought } from './sought';
import { useOtherSide, usePeople } from './useOtherSide';

/** What somebody is doing in the thread that is open. */
export function useOpenThread(thread: Thread, at: number | undefined) {
  const queries = useQueryClient();
  const me = useMe();
  const { partner, isPartner } = useOtherSide(thread);
  const people = usePeople(thread);
  const field = useRef<HTMLTextAreaElement>(null);
  const [opened, open] = useState<Opened | null>(null);
  const [editing, edit] = useState<string | null>(null);
  const isEmpty = thread.lastOrdinal === 0;
  const asked = useMemo<Sought | undefined>(() => (at === undefined ? undefined : { ordinal: at }), [at]);
  // Where one has gone since, until the address asks for something else.
  const [gone, setGone] = useState<{ to: Sought; from: Sought | undefined }>();
  const goTo = useCallback((ordinal: number) => setGone({ to: { ordinal }, from: asked }), [asked]);

  // A thread that has just been started wants its first message; whoever goes through the list by keys stays there.
  useEffect(() => {
    if (isEmpty && document.activeElement === document.body) field.current?.focus();
  }, [isEmpty]);

  const conversation = useMemo<Conversation>(() => {
    const names = new Map(people.map((person) => [person.memberId, person.displayName]));
    return {
      thread,
      rights: rightsIn(thread, me, isPartner),
      nameOf: (memberId) => names.get(memberId),
      open,
      answer: (message) => {
        setDraft(thread.threadId, { ...draftOf(thread.threadId), answers: answered(message) });
        field.current?.focus();
      },
      editing,
      edit: (messageId) => {
        edit(messageId);
        if (messageId === null) field.current?.focus();
      },
      goTo,
    };
  }, [thread, me, isPartner, people, editing, goTo]);

  /** Begins to change what one wrote last, if that is among what was said last. */
  const editLast = () => {
    const last = blockOf(Math.max(1, thread.lastOrdinal));
    const messages = [last, last - 1].flatMap((block) => {
      const { queryKey } = blockQuery(thread.threadId, block);
      return queries.getQueryData(queryKey)?.toReversed() ?? [];
    });
    const mine = messages.find((message) => mayChange(message, me, conversation.rights));
    if (!mine) return;
    goTo(mine.ordinal);
    edit(mine.messageId);
  };

  return {
    conversation,
    people: others(people, me.memberId),
    partner,
    field,
    opened,
    sought: gone && gone.from === asked ? gone.to : asked,
    editLast,
  };
}

const answered = ({ messageId, ordinal, by, byName, body, deletedAt }: Message) => ({
  messageId,
  ordinal,
  by,
  byName,
  preview: body?.slice(0, 140) ?? null,
  deleted: deletedAt !== null,
});

const others = <P extends { memberId: string }>(people: readonly P[], myId: string): P[] =>
  people.filter((person) => person.memberId !== myId);
