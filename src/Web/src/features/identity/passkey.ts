import { answerOf, api } from '~/api';

/** Whether this browser can sign in by passkey and read what the server sends for it. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

/** Signs in with what the device offers. Comes back false when the person changed their mind. */
export async function signInByPasskey(): Promise<boolean> {
  const challenge = await answerOf(api.POST('/api/auth/login/passkey/challenge'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    challenge.publicKey as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await navigator.credentials.get({ publicKey }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotAllowedError') return null;
    throw error;
  });
  if (!(credential instanceof PublicKeyCredential)) return false;
  await answerOf(api.POST('/api/auth/login/passkey', { body: { credential: credential.toJSON() } }));
  return true;
}
