import type { Schema } from '~/api';

/** Both factors as a form was filled in. An app's code is six digits, anything else a recovery code. */
export function factorsOf(form: FormData): Schema<'Factors'> {
  const [password, code] = [String(form.get('password')), String(form.get('code') ?? '').replaceAll(' ', '')];
  if (code === '') return { password };
  return { password, ...(/^\d{6}$/.test(code) ? { code } : { recoveryCode: code }) };
}
