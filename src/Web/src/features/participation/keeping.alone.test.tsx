import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { meQuery } from '~/app/me';
import { dismissToast, Toasts } from '~/ui';
import { useKeepingActions } from './actions';
import type { Kept } from './keeping';

const foretold: unknown[] = [];
vi.mock('~/live', async (original) => ({
  ...(await original<typeof import('~/live')>()),
  useLive: () => ({
    foretell: ([event]: [{ type: string; data: object }]) => foretold.push([event.type, event.data]),
    reach: async () => {},
  }),
}));

const thread: Kept = {
  threadId: 'one',
  subject: 'Delivery',
  pinned: false,
  muted: false,
  archived: false,
  lastOrdinal: 9,
};

function Buttons() {
  const actions = useKeepingActions();
  return actions(thread, 2).map(({ label, run }) => (
    <button key={label} type="button" onClick={run}>
      {label}
    </button>
  ));
}

function keeping(status: number) {
  foretold.length = 0;
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = new Request(input as Request);
    asked.push(`${new URL(request.url).pathname} ${await request.text()}`);
    return new Response(status === 204 ? null : '{"code":"not_found"}', { status });
  });
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, {
    memberId: 'me',
    displayName: 'Me',
    email: 'me@acme.example',
    roles: [],
    isOperator: false,
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <Buttons />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return asked;
}

afterEach(dismissToast);

test('a thread is archived at once, and comes back by undoing it', async () => {
  const asked = keeping(204);
  fireEvent.click(screen.getByText('Archive'));
  fireEvent.click(await screen.findByText('Undo'));
  await waitFor(() =>
    expect(asked).toEqual([
      '/api/threads/one/participation {"archived":true}',
      '/api/threads/one/participation {"archived":false}',
    ]),
  );
  expect(foretold).toEqual([
    ['participation_changed', { archived: true }],
    ['participation_changed', { archived: false }],
  ]);
  expect(screen.queryByText('Undo')).toBeNull();
});

test('what is refused is put back and said', async () => {
  keeping(404);
  fireEvent.click(screen.getByText('Pin'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This is not here, or not for you.');
  expect(foretold).toEqual([
    ['participation_changed', { pinned: true }],
    ['participation_changed', { pinned: false }],
  ]);
});

test('marking as read goes up to the end', async () => {
  const asked = keeping(204);
  fireEvent.click(screen.getByText('Mark as read'));
  await waitFor(() => expect(asked).toEqual(['/api/threads/one/read-marker {"ordinal":9}']));
});
