import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useMe } from '~/app/me';
import { askAnew, type FeedEvent, flagIn, fold, messageIn, numberIn, textIn } from '~/live';
import { reads } from '~/offline';
import { blockOf } from './blocks';
import { blockQuery, type Message, type Thread, threadKey, threadQuery } from './queries';
import { grown, placed, read, requoted } from './threadFold';

/** Brings what happens into the threads that have been opened. */
export function useThreadEvents(): (events: readonly FeedEvent[]) => void {
  const queries = useQueryClient();
  const { memberId } = useMe();
  return useCallback(
    (events) => {
      for (const event of events) applyToThreads(queries, event, memberId);
    },
    [queries, memberId],
  );
}

/** The same for one event, without the looks. */
export function applyToThreads(queries: QueryClient, event: FeedEvent, myId: string): void {
  const { threadId } = event;
  if (threadId === null) return;
  const message = messageIn(event);
  if (/^(message|reaction)_/.test(event.type) && message) {
    put(queries, message);
    if (/_(edited|deleted)$/.test(event.type)) requote(queries, message);
    changeThread(queries, threadId, (thread) => grown(thread, message, myId));
  } else if (event.type === 'messages_read') {
    changeThread(queries, threadId, (thread) => read(thread, numberIn(event, 'ordinal') ?? 0));
  } else if (event.type === 'participation_changed') {
    changeThread(queries, threadId, (thread) => ({
      ...thread,
      pinned: flagIn(event, 'pinned') ?? thread.pinned,
      muted: flagIn(event, 'muted') ?? thread.muted,
      archived: flagIn(event, 'archived') ?? thread.archived,
    }));
  } else if (event.type === 'participant_removed' && textIn(event, 'memberId') === myId) {
    // One may not see it any more: it is asked for where it is open, and not kept.
    void reads.forget(threadKey(threadId));
    void queries.resetQueries({ queryKey: threadKey(threadId) });
  } else if (/^(thread_|subject_changed|participants_added|participant_removed)/.test(event.type)) {
    void askAnew(queries, threadQuery(threadId));
  }
}

function put(queries: QueryClient, message: Message): void {
  const block = blockOf(message.ordinal);
  const query = blockQuery(message.threadId, block);
  let isPlaced = true;
  fold<Message[]>(queries, query.queryKey, (messages) => {
    const next = placed(block, messages, message);
    isPlaced = next !== null;
    return next ?? messages;
  });
  // What is on its way may have been read before this happened.
  if (!isPlaced || queries.isFetching(query)) void askAnew(queries, query);
}

function requote(queries: QueryClient, message: Message): void {
  const blocks = queries.getQueryCache().findAll({ queryKey: [...threadKey(message.threadId), 'block'] });
  for (const { queryKey } of blocks)
    fold<Message[]>(queries, queryKey, (messages) => requoted(messages, message));
}

function changeThread(queries: QueryClient, threadId: string, change: (thread: Thread) => Thread): void {
  const query = threadQuery(threadId);
  fold(queries, query.queryKey, change);
  if (queries.isFetching(query)) void askAnew(queries, query);
}
