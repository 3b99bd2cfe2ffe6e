import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, fullAnswerOf } from '~/api';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { foretold, useLive } from '~/live';
import { toast } from '~/ui';
import { texts } from './texts';

/** How somebody keeps a thread: nobody else sees it. */
export interface Kept {
  threadId: string;
  subject: string | null;
  pinned: boolean;
  muted: boolean;
  archived: boolean;
  lastOrdinal: number;
}

export type Change = Partial<Record<'pinned' | 'muted' | 'archived', boolean>>;

interface Wish {
  thread: Kept;
  change: Change;
  /** It takes back what was done before: that needs no way back. */
  isUndoing?: boolean;
}

/** Pins, mutes and archives: shown at once, with the way back, and put back when it is refused. */
export function useKeeping(): (thread: Kept, change: Change) => void {
  const text = useTexts(texts);
  const { memberId } = useMe();
  const { foretell, reach } = useLive();
  const show = ({ thread: { threadId }, change }: Wish) =>
    foretell([foretold('participation_changed', threadId, memberId, change)]);

  const { mutate } = useMutation({
    scope: { id: 'participation' },
    mutationFn: ({ thread: { threadId }, change }: Wish) =>
      fullAnswerOf(
        api.PUT('/api/threads/{id}/participation', { params: { path: { id: threadId } }, body: change }),
      ),
    onMutate: (wish) => {
      show(wish);
      if (wish.isUndoing) return;
      const back = { thread: wish.thread, change: before(wish), isUndoing: true };
      toast(said(wish), { label: text.undo, run: () => mutate(back) });
    },
    onSuccess: ({ position }) => {
      if (position !== undefined) reach(position).catch(() => {});
    },
    onError: (error, wish) => {
      show({ ...wish, change: before(wish) });
      toast(error);
    },
  });
  return useCallback((thread, change) => mutate({ thread, change }), [mutate]);

  function said({ thread, change }: Wish): string {
    const subject = thread.subject ?? text.noSubject;
    if (change.archived !== undefined) return text[change.archived ? 'archived' : 'unarchived'](subject);
    if (change.muted !== undefined) return text[change.muted ? 'muted' : 'unmuted'](subject);
    return text[change.pinned ? 'pinned' : 'unpinned'](subject);
  }
}

/** What the change found. */
function before({ thread, change }: Wish): Change {
  const names = (['pinned', 'muted', 'archived'] as const).filter((name) => change[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, thread[name]]));
}

/** Marks everything in a thread as read. */
export function useMarkingRead(): (thread: Kept) => void {
  const { memberId } = useMe();
  const { foretell, reach } = useLive();
  const { mutate } = useMutation({
    mutationFn: ({ threadId, lastOrdinal: ordinal }: Kept) =>
      fullAnswerOf(
        api.PUT('/api/threads/{id}/read-marker', { params: { path: { id: threadId } }, body: { ordinal } }),
      ),
    onMutate: ({ threadId, lastOrdinal: ordinal }) =>
      foretell([foretold('messages_read', threadId, memberId, { ordinal })]),
    onSuccess: ({ position }) => {
      if (position !== undefined) reach(position).catch(() => {});
    },
    onError: (error) => toast(error),
  });
  return mutate;
}
