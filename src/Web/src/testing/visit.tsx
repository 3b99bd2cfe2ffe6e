import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type AnyRoute,
  createMemoryHistory,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import { vi } from 'vitest';
import { type Me, meQuery } from '~/app/me';
import { rootRoute, signedInRoute } from '~/app/root';
import { sessionHint } from '~/app/sessionHint';
import { type Language, LanguageProvider } from '~/i18n';
import type { FeedEvent } from '~/live';

/** Sanne owns Acme. */
export const sanne: Me = {
  memberId: 'sanne',
  displayName: 'Sanne Verhoeven',
  email: 'sanne@acme.example',
  roles: ['owner', 'admin'],
  isOperator: false,
  organisation: { id: 'acme', name: 'Acme' },
  network: { id: 'network', name: 'Test network' },
};

interface Visit {
  /** The routes below the signed-in one. */
  pages: readonly AnyRoute[];
  me?: Partial<Me>;
  language?: Language;
  /** What brings events into what is shown. */
  useEvents?: () => (events: readonly FeedEvent[]) => void;
}

/** What the page that is visited listens by, and how it is told. */
const wiring = {
  useEvents: (): ((events: readonly FeedEvent[]) => void) => () => {},
  tell: (_: readonly FeedEvent[]): void => {},
};

function Inside() {
  wiring.tell = wiring.useEvents();
  return <Outlet />;
}

/** Opens an address as somebody who is signed in. The server is `serve`'s. */
export async function visit(address: string, { pages, me, language = 'en', useEvents }: Visit) {
  // Nothing is laid out here: lists believe that they have room.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  sessionHint.set();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 300_000 } } });
  queries.setQueryData(meQuery.queryKey, { ...sanne, ...me });
  wiring.useEvents = useEvents ?? (() => () => {});
  signedInRoute.update({ component: Inside });
  const router = createRouter({
    routeTree: rootRoute.addChildren([signedInRoute.addChildren([...pages])]),
    context: { queries },
    history: createMemoryHistory({ initialEntries: [address] }),
    defaultPendingMinMs: 0,
  });
  render(
    <MantineProvider env="test">
      <LanguageProvider initial={language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  return {
    router,
    queries,
    /** Something happens, and is told. */
    happens: (type: string, data: Record<string, string> = {}) => {
      const event = { position: 9, type, threadId: null, at: '2026-03-02T09:15:00Z', by: 'lukas' };
      return act(async () => wiring.tell([{ ...event, data: data as FeedEvent['data'] }]));
    },
  };
}
