import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useReducer } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { meQuery } from '~/app/me';
import { forgetDrafts, setDraft } from '~/features/threads';
import { InboxRow } from './InboxRow';
import type { InboxItem } from './queries';

const item: InboxItem = {
  threadId: 'one',
  subject: 'Delivery',
  kind: 'external',
  partner: { id: 'brenner', name: 'Brenner' },
  closed: false,
  lastOrdinal: 3,
  lastMessage: {
    messageId: 'm',
    by: 'bob',
    byName: 'Bob Lee',
    preview: 'On Monday.',
    deleted: false,
    at: '2026-03-02T09:15:00Z',
  },
  unread: 2,
  mentions: 1,
  pinned: true,
  muted: false,
  archived: false,
  lastActivityAt: '2026-03-02T09:15:00Z',
};

const onMenu = vi.fn();
const onArchive = vi.fn();
let renderList = () => {};

function List({ shown }: { shown: InboxItem }) {
  renderList = useReducer((count: number) => count + 1, 0)[1];
  return <InboxRow item={shown} filter="all" onArchive={onArchive} onMenu={onMenu} />;
}

async function row(shown = item) {
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, {
    memberId: 'me',
    displayName: 'Me',
    email: 'me@acme.example',
    roles: [],
    isOperator: false,
  });
  const router = createRouter({
    history: createMemoryHistory(),
    routeTree: createRootRoute({
      component: () => <List shown={shown} />,
    }),
  });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return screen.findByRole('link');
}

afterEach(() => act(forgetDrafts));

test('says whose it is, what was said last and what waits, also where nothing is seen', async () => {
  expect(await row()).toHaveTextContent(
    /^Brenner.*Delivery.*Bob: On Monday\..*pinned.*mentions you.*2 unread messages/,
  );
});

test('shows what one has begun to write', async () => {
  const link = await row();
  act(() => setDraft('one', { body: 'Half a sent' }));
  expect(link).toHaveTextContent('Draft: Half a sent');
  expect(link).not.toHaveTextContent('On Monday.');
});

test('opens what can be done with it, by its button and by the menu of mouse or keyboard', async () => {
  const link = await row();
  fireEvent.click(screen.getByRole('button', { name: 'What can be done with Delivery' }));
  fireEvent.contextMenu(link, { clientX: 30, clientY: 40 });
  fireEvent.contextMenu(link);
  expect(onMenu).toHaveBeenCalledTimes(3);
  expect(onMenu).toHaveBeenNthCalledWith(2, item, { left: 30, top: 40, width: 0, height: 0 });
});

test('is left alone by what happens in others', async () => {
  const subject = vi.fn(() => 'Delivery');
  await row(Object.defineProperty({ ...item }, 'subject', { get: subject }));
  const before = subject.mock.calls.length;
  act(() => renderList());
  expect(subject).toHaveBeenCalledTimes(before);
});
