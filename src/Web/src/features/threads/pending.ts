import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Refusal } from '~/api';

/** A message that was written here and is not in the thread yet. */
export interface Pending {
  /** Made here, so the message is recognised when the feed tells of it. */
  messageId: string;
  /** A repeat with it, however late, sends nothing twice. */
  key: string;
  body: string;
  at: string;
  state: 'sending' | 'sent' | 'failed';
  refusal?: Refusal;
}

/** What waits in a thread, in the order it was written. Nobody fetches it: it is made here. */
export const pendingQuery = (threadId: string) =>
  queryOptions({
    queryKey: ['pending', threadId] as const,
    queryFn: (): Pending[] => [],
    initialData: (): Pending[] => [],
    staleTime: 'static',
    gcTime: Number.POSITIVE_INFINITY,
  });

function change(queries: QueryClient, threadId: string, how: (all: Pending[]) => Pending[]): void {
  const { queryKey } = pendingQuery(threadId);
  queries.setQueryData(queryKey, (all) => how(all ?? []));
}

export const addPending = (queries: QueryClient, threadId: string, pending: Pending): void =>
  change(queries, threadId, (all) => [...all.filter((p) => p.messageId !== pending.messageId), pending]);

export const forgetPending = (queries: QueryClient, threadId: string, messageId: string): void =>
  change(queries, threadId, (all) =>
    all.some((p) => p.messageId === messageId) ? all.filter((p) => p.messageId !== messageId) : all,
  );

export const changePending = (
  queries: QueryClient,
  threadId: string,
  messageId: string,
  parts: Partial<Pending>,
): void =>
  change(queries, threadId, (all) => all.map((p) => (p.messageId === messageId ? { ...p, ...parts } : p)));
