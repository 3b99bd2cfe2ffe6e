import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, fullAnswerOf, Refusal, uuidv7 } from '~/api';
import { useLive } from '~/live';
import { addPending, changePending, type Pending } from './pending';

interface Sending {
  /** Shows the message at once, and sends it. */
  send: (body: string) => void;
  /** Sends what has failed once more, under its old key. */
  retry: (pending: Pending) => void;
}

/** Sends into a thread, one after the other: messages stand in the order in which they were written. */
export function useSending(threadId: string): Sending {
  const queries = useQueryClient();
  const { reach } = useLive();
  const { mutate } = useMutation({
    scope: { id: `send ${threadId}` },
    mutationFn: (pending: Pending) =>
      fullAnswerOf(
        api.POST('/api/threads/{id}/messages', {
          params: { path: { id: threadId }, header: { 'Idempotency-Key': pending.key } },
          body: { messageId: pending.messageId, body: pending.body },
        }),
      ),
    onMutate: (pending) => addPending(queries, threadId, { ...pending, state: 'sending' }),
    onSuccess: ({ data }, pending) => {
      changePending(queries, threadId, pending.messageId, { state: 'sent' });
      // The hub tells of it in a moment; should it not, the feed is asked. A failure shows as a lost connection.
      reach(data.position).catch(() => {});
    },
    onError: (error, pending) =>
      changePending(queries, threadId, pending.messageId, {
        state: 'failed',
        ...(error instanceof Refusal ? { refusal: error } : {}),
      }),
    retry: (failures, error) => error instanceof Refusal && error.isPassing && failures < 4,
    retryDelay: (failures, error) =>
      error instanceof Refusal && error.retryAfter !== undefined
        ? error.retryAfter * 1000
        : 400 * 2 ** failures,
  });

  return {
    send: (body) =>
      mutate({ messageId: uuidv7(), key: uuidv7(), body, at: new Date().toISOString(), state: 'sending' }),
    retry: mutate,
  };
}
