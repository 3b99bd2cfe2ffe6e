import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '~/api';

export type Session = Schema<'SessionAnswer'>;
export type Passkey = Schema<'PasskeyAnswer'>;
export type Login = Schema<'LoginAnswer'>;

/** Whatever opens one's account, and where it is open. It may change on another device: it is asked anew each time. */
export const accountKey = ['account'] as const;

export const sessionsQuery = queryOptions({
  queryKey: [...accountKey, 'sessions'] as const,
  queryFn: () => answerOf(api.GET('/api/auth/sessions')),
  select: (page) => page.items,
  staleTime: 0,
});

export const passkeysQuery = queryOptions({
  queryKey: [...accountKey, 'passkeys'] as const,
  queryFn: () => answerOf(api.GET('/api/auth/passkeys')),
  select: (page) => page.items,
  staleTime: 0,
});

export const secondFactorQuery = queryOptions({
  queryKey: [...accountKey, 'totp'] as const,
  queryFn: () => answerOf(api.GET('/api/auth/totp')),
  staleTime: 0,
});

export const loginsQuery = queryOptions({
  queryKey: [...accountKey, 'logins'] as const,
  queryFn: () => answerOf(api.GET('/api/auth/logins')),
  select: (page) => page.items,
  staleTime: 0,
});
