import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';
import { beforeBlock, blockSize } from './blocks';

export type Thread = Schema<'ThreadView'>;
export type Message = Schema<'MessageView'>;

/** As long as the server takes a message, in UTF-16 units. */
export const longestMessage = 40_000;

export const threadKey = (id: string) => ['thread', id] as const;
export const blockKey = (id: string, block: number) => [...threadKey(id), 'block', block] as const;

/** A thread and who takes part in it. */
export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: [...threadKey(id), 'head'] as const,
    queryFn: () => answerOf(api.GET('/api/threads/{id}', { params: { path: { id } } })),
  });

/** Blocks that nobody looks at any more are forgotten: a long read costs no more memory than a short one. */
const forgetAfterMs = 60_000;

/** The messages of one block, in order. */
export const blockQuery = (id: string, block: number) =>
  queryOptions({
    queryKey: blockKey(id, block),
    queryFn: async () => {
      const query = { after: beforeBlock(block), limit: blockSize };
      const page = await answerOf(api.GET('/api/threads/{id}/messages', { params: { path: { id }, query } }));
      return page.items;
    },
    gcTime: forgetAfterMs,
  });
