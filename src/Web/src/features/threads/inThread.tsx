import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { type Me, meQuery } from '~/app/me';
import { Toasts } from '~/ui';
import { type Conversation, ConversationContext } from './conversation';
import type { Thread } from './queries';
import { rightsIn } from './rights';
import { aMember, aThread } from './samples';

interface Setting {
  thread?: Thread;
  me?: Me;
  conversation?: Partial<Conversation>;
}

/** Shows something as it stands in an open thread, for the tests. Nothing answers but what `fetch` is mocked to. */
export function renderInThread(
  shown: ReactNode,
  { thread = aThread({}), me = aMember({}), ...parts }: Setting = {},
) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(meQuery.queryKey, me);
  const conversation: Conversation = {
    thread,
    rights: rightsIn(thread, me, true),
    nameOf: (id) => thread.participants.find((person) => person.memberId === id)?.displayName,
    open: vi.fn(),
    answer: vi.fn(),
    editing: null,
    edit: vi.fn(),
    goTo: vi.fn(),
    ...parts.conversation,
  };
  const wrapped = (inside: ReactNode) => (
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <ConversationContext value={conversation}>{inside}</ConversationContext>
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  );
  const view = render(wrapped(shown));
  return { ...view, queries, conversation, rerender: (next: ReactNode) => view.rerender(wrapped(next)) };
}

/** What the client asks the server for, as `METHOD path body`; each is answered as given. */
export function answering(status = 204, body?: object) {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = new Request(input as Request);
    const { pathname, search } = new URL(request.url);
    asked.push(
      [request.method, decodeURIComponent(pathname + search), await request.text()].filter(Boolean).join(' '),
    );
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  return asked;
}
