import { answerOf, api, type Schema } from '~/api';
import { sessionHint } from '~/app/sessionHint';

const lastKey = 'networking.company';

/** Where somebody on this device signed in last, if it was at their company. */
export const lastCompany = (): string | undefined => localStorage.getItem(lastKey) ?? undefined;

/**
 * Sends the browser to the sign-in of a company (OpenID Connect), by the name that the operator gave it here. It comes
 * back signed in, or linked, or to the sign-in with the reason why not. Throws `not_found` for a name that nobody has.
 */
export async function startAtCompany(name: string, wish: Schema<'StartOidcRequest'> = {}): Promise<void> {
  const { address } = await answerOf(
    api.POST('/api/auth/oidc/{provider}/authorisation', { params: { path: { provider: name } }, body: wish }),
  );
  // Who comes back has a session: the page that they come to must ask for it.
  sessionHint.set();
  localStorage.setItem(lastKey, name);
  location.assign(address);
}
