import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { answerOf, api, type Schema } from '~/api';
import { sessionHint } from '~/app/sessionHint';

/** Starts a session; the browser keeps its cookie. Throws `second_factor_required` where a code is wanted too. */
export function signIn(credentials: Schema<'Credentials'>): Promise<unknown> {
  return answerOf(api.POST('/api/auth/login', { body: credentials }));
}

/** Ends the session here, and forgets what was seen in it. */
export function useSignOut(): () => Promise<void> {
  const [queries, navigate] = [useQueryClient(), useNavigate()];
  return useCallback(async () => {
    await answerOf(api.POST('/api/auth/logout'));
    sessionHint.clear();
    await navigate({ to: '/sign-in' });
    queries.clear();
  }, [queries, navigate]);
}
