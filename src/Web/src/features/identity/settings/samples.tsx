import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { meQuery } from '~/app/me';
import { Toasts } from '~/ui';

type Answer = [status: number, body?: unknown];

/** A server that gives these answers, by `GET /api/auth/sessions`. Returns what it was sent besides questions. */
export function serving(answers: Record<string, Answer | (() => Answer)>): [asked: string, body: unknown][] {
  const asked: [string, unknown][] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const name = `${request.method} ${decodeURIComponent(new URL(request.url).pathname)}`;
    const text = await request.text();
    if (request.method !== 'GET') asked.push([name, text === '' ? null : JSON.parse(text)]);
    const known = answers[name] ?? [404, { code: 'not_found' }];
    const [status, body] = typeof known === 'function' ? known() : known;
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  return asked;
}

export const refusal = (status: number, code: string, errors?: Record<string, string[]>): Answer => [
  status,
  { code, detail: '', errors },
];

/** Somebody is signed in. */
export function renderSignedIn(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(meQuery.queryKey, {
    memberId: 'ann',
    displayName: 'Ann Smith',
    email: 'ann@acme.example',
    roles: ['member'],
    isOperator: false,
    organisation: { id: 'acme', name: 'Acme' },
    network: { id: 'net', name: 'Net' },
  });
  return render(
    <QueryClientProvider client={queries}>
      {children}
      <Toasts />
    </QueryClientProvider>,
  );
}
