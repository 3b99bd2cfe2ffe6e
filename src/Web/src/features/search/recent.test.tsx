import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { meQuery } from '~/app/me';
import { sessionHint } from '~/app/sessionHint';
import { useRecentSearches } from './recent';

afterEach(() => localStorage.clear());

function of(memberId: string) {
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, {
    memberId,
    displayName: memberId,
    email: '',
    roles: [],
    isOperator: false,
    organisation: null,
    network: null,
  });
  return renderHook(useRecentSearches, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  }).result;
}

test('the newest is first, each is there once, and few are kept', () => {
  const searches = of('ann');
  for (const search of ['one', 'two', 'one', ...Array.from({ length: 9 }, (_, at) => `more ${at}`)])
    act(() => searches.current.remember(search));
  expect(searches.current.recent).toHaveLength(8);
  expect(searches.current.recent[0]).toBe('more 8');
  act(() => searches.current.remember('more 5'));
  expect(searches.current.recent.slice(0, 2)).toEqual(['more 5', 'more 8']);
  expect(of('ann').current.recent).toEqual(searches.current.recent);
});

// T28
test('nobody else sees them, and they go with the session', () => {
  const searches = of('ann');
  act(() => searches.current.remember('salary'));
  expect(of('bob').current.recent).toEqual([]);
  sessionHint.clear();
  expect(JSON.stringify(localStorage)).not.toContain('salary');
});

test('what is kept and is no list is none', () => {
  localStorage.setItem('networking.of-the-session.searches.ann', '{');
  expect(of('ann').current.recent).toEqual([]);
});
