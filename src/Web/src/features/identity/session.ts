import { answerOf, api, type Schema } from '~/api';

/** Starts a session; the browser keeps its cookie. Throws `second_factor_required` where a code is wanted too. */
export function signIn(credentials: Schema<'Credentials'>): Promise<unknown> {
  return answerOf(api.POST('/api/auth/login', { body: credentials }));
}

/** Ends the session at the server. */
export function signOut(): Promise<unknown> {
  return answerOf(api.POST('/api/auth/logout'));
}
