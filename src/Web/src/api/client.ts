import createClient, { type Middleware } from 'openapi-fetch';
import { fetchInSession } from './ending';
import type { paths } from './generated/schema';
import { Refusal } from './refusal';

/** What the server wants of a browser: no form of another site can set a header (cross-site requests). */
const ownHeader = { 'X-Requested-With': 'networking-web' };

/** The typed client of the API. Use it through `answerOf`, which throws a `Refusal` for anything but success. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  headers: ownHeader,
  fetch: fetchInSession,
});

const sessionOver = new Set<() => void>();

/** Calls back when the server says that nobody is signed in any more. Returns how to stop. */
export function onSessionOver(callback: () => void): () => void {
  sessionOver.add(callback);
  return () => sessionOver.delete(callback);
}

const me = '/api/auth/me';

const watchSession: Middleware = {
  onResponse: async ({ response, schemaPath }) => {
    if (response.status !== 401) return;
    const refusal = await Refusal.from(response.clone());
    if (refusal.code !== 'unauthenticated') return;
    if (schemaPath === me) for (const callback of sessionOver) callback();
    // It may have been asked in a session that another has followed, as when the password changes. Is anybody signed in now?
    else void api.GET(me).catch(() => {});
  },
};
api.use(watchSession);

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer. Throws a `Refusal` for every other answer, and when there is none. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  return (await fullAnswerOf(call)).data;
}

/** As `answerOf`, with the position of the log at which a write stands (undefined for a read). */
export async function fullAnswerOf<T>(call: Promise<Answered<T>>): Promise<{ data: T; position?: number }> {
  const answered = await call.catch((cause: unknown) => {
    throw Refusal.unreachable(cause);
  });
  if (!answered.response.ok) throw await Refusal.from(answered.response, answered.error);
  const position = Number(answered.response.headers.get('Network-Position') ?? Number.NaN);
  const data = answered.data as T;
  return Number.isFinite(position) ? { data, position } : { data };
}
