import { answerOf, api, type Schema } from '~/api';

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
  const credential = await unlessRefused(navigator.credentials.get({ publicKey }));
  if (!(credential instanceof PublicKeyCredential)) return false;
  await answerOf(api.POST('/api/auth/login/passkey', { body: { credential: credential.toJSON() } }));
  return true;
}

/** Makes a passkey on the device, under a name to know it by. Comes back false when the person changed their mind. */
export async function addPasskey(factors: Schema<'Factors'>, name: string): Promise<boolean> {
  const challenge = await answerOf(api.POST('/api/auth/passkeys/challenge', { body: factors }));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    challenge.publicKey as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await unlessRefused(navigator.credentials.create({ publicKey }));
  if (!(credential instanceof PublicKeyCredential)) return false;
  await answerOf(api.POST('/api/auth/passkeys', { body: { name, credential: credential.toJSON() } }));
  return true;
}

/** Null when the person at the device said no, or had one there already. */
function unlessRefused(asked: Promise<Credential | null>): Promise<Credential | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof DOMException && ['NotAllowedError', 'InvalidStateError'].includes(error.name))
      return null;
    throw error;
  });
}
