import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useMe } from '~/app/me';
import { type FeedEvent, messageIn, numberIn } from '~/live';
import { blockOf } from './blocks';
import { forgetPending } from './pending';
import { blockQuery, type Message, type Thread, threadQuery } from './queries';
import { grown, placed, read } from './threadFold';

/** Brings what happens into the threads that have been opened. */
export function useThreadEvents(): (events: readonly FeedEvent[]) => void {
  const queries = useQueryClient();
  const { memberId } = useMe();
  return useCallback(
    (events) => {
      for (const event of events) apply(queries, event, memberId);
    },
    [queries, memberId],
  );
}

function apply(queries: QueryClient, event: FeedEvent, myId: string): void {
  const { threadId } = event;
  if (threadId === null) return;
  const message = messageIn(event);
  if (event.type.startsWith('message_') && message) {
    put(queries, message);
    changeThread(queries, threadId, (thread) => grown(thread, message, myId));
    forgetPending(queries, threadId, message.messageId);
  } else if (event.type === 'messages_read') {
    changeThread(queries, threadId, (thread) => read(thread, numberIn(event, 'ordinal') ?? 0));
  } else if (/^(thread_|subject_changed|participants_added|participant_removed)/.test(event.type)) {
    void queries.invalidateQueries(threadQuery(threadId));
  }
}

function put(queries: QueryClient, message: Message): void {
  const block = blockOf(message.ordinal);
  const query = blockQuery(message.threadId, block);
  const messages = queries.getQueryData(query.queryKey);
  const next = messages && placed(block, messages, message);
  if (next) queries.setQueryData(query.queryKey, next);
  // What is on its way may have been read before this happened.
  if ((messages && !next) || queries.isFetching(query)) void queries.invalidateQueries(query);
}

function changeThread(queries: QueryClient, threadId: string, change: (thread: Thread) => Thread): void {
  const query = threadQuery(threadId);
  queries.setQueryData(query.queryKey, (thread) => thread && change(thread));
  if (queries.isFetching(query)) void queries.invalidateQueries(query);
}
