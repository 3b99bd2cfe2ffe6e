import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import decodeQR from 'qr/decode.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dismissToast } from '~/ui';
import { SigningIn } from './SigningIn';
import { refusal, renderSignedIn, serving } from './samples';

const uri =
  'otpauth://totp/Networking:ann%40acme.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Networking&digits=6&period=30';

const account = {
  'GET /api/auth/totp': [200, { enabled: false, recoveryCodesLeft: 0 }],
  'GET /api/auth/passkeys': [200, { items: [], next: null }],
  'GET /api/auth/logins': [200, { items: [], next: null }],
  'GET /api/auth/sessions': [200, { items: [], next: null }],
} satisfies Parameters<typeof serving>[0];

const dialog = () => within(screen.getByRole('dialog'));

beforeEach(() => vi.stubGlobal('PublicKeyCredential', undefined));
afterEach(() => {
  dismissToast();
  vi.unstubAllGlobals();
});

describe('the password', () => {
  async function changed(answer: Parameters<typeof serving>[0][string]) {
    const asked = serving({ ...account, 'PUT /api/auth/password': answer });
    renderSignedIn(<SigningIn />);
    await userEvent.click(screen.getByRole('button', { name: 'Change …' }));
    await userEvent.type(dialog().getByLabelText('Your password'), 'old password');
    await userEvent.type(dialog().getByLabelText('New password'), 'a sentence to remember');
    await userEvent.click(dialog().getByRole('button', { name: 'Change the password' }));
    return asked;
  }

  test('is changed with the old one', async () => {
    const asked = await changed([204]);
    expect(await screen.findByText(/The password is changed/)).toBeVisible();
    expect(asked).toEqual([
      ['PUT /api/auth/password', { currentPassword: 'old password', newPassword: 'a sentence to remember' }],
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('that is wrong is said at its field', async () => {
    await changed(refusal(403, 'wrong_password'));
    await waitFor(() =>
      expect(dialog().getByLabelText('Your password')).toHaveAccessibleDescription(
        'This is not your password.',
      ),
    );
    expect(dialog().queryByRole('alert')).toBeNull();
  });

  test('that the server wants otherwise is said at its field', async () => {
    await changed(refusal(400, 'invalid_input', { newPassword: ['is shorter than 12 characters'] }));
    await waitFor(() =>
      expect(dialog().getByLabelText('New password')).toHaveAccessibleDescription(
        /^At least 12 characters\./,
      ),
    );
  });

  test('shows how much is missing, and itself when asked to', async () => {
    serving(account);
    renderSignedIn(<SigningIn />);
    await userEvent.click(screen.getByRole('button', { name: 'Change …' }));
    const field = dialog().getByLabelText('New password');
    expect(field).toHaveAccessibleDescription(/At least 10 characters/);
    await userEvent.type(field, '123456789');
    expect(field).toHaveAccessibleDescription('1 more character.');
    await userEvent.type(field, '0');
    expect(field).toHaveAccessibleDescription(/Long enough/);
    expect(field).toHaveAttribute('type', 'password');
    await userEvent.click(dialog().getByLabelText('Show what I write'));
    expect(field).toHaveAttribute('type', 'text');
  });
});

describe('the authenticator app', () => {
  test('is set up by password, picture and code; its recovery codes stay until they are kept', async () => {
    const asked = serving({
      ...account,
      'POST /api/auth/totp': [200, { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri }],
      'POST /api/auth/totp/confirmation': [
        200,
        { recoveryCodes: ['AAAAA-11111', 'BBBBB-22222'], tokens: null },
      ],
    });
    renderSignedIn(<SigningIn />);
    await userEvent.click(await screen.findByRole('button', { name: 'Set up …' }));
    await userEvent.type(dialog().getByLabelText('Your password'), 'old password');
    await userEvent.click(dialog().getByRole('button', { name: 'Continue' }));
    expect(read(await dialog().findByRole('img', { name: 'QR code for the authenticator app' }))).toBe(uri);
    expect(dialog().getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeInTheDocument();

    await userEvent.type(dialog().getByLabelText('Code that the app shows'), '123 456{Enter}');
    expect(await dialog().findByText('AAAAA-11111')).toBeVisible();
    expect(asked).toEqual([
      ['POST /api/auth/totp', { password: 'old password' }],
      ['POST /api/auth/totp/confirmation', { code: '123456' }],
    ]);

    await userEvent.click(dialog().getByRole('button', { name: 'Close' }));
    expect(dialog().getByRole('alert')).toHaveTextContent('Copy or download the codes first.');
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(dialog().getByRole('button', { name: 'Copy' }));
    expect(copied).toHaveBeenCalledWith('AAAAA-11111\nBBBBB-22222');
    await userEvent.click(dialog().getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test.each([
    ['123 456', { code: '123456' }],
    ['AAAAA-11111', { recoveryCode: 'AAAAA-11111' }],
  ])('is removed with the password and %s', async (code, sent) => {
    const asked = serving({
      ...account,
      'GET /api/auth/totp': [200, { enabled: true, recoveryCodesLeft: 9 }],
      'POST /api/auth/totp/removal': [204],
    });
    renderSignedIn(<SigningIn />);
    expect(await screen.findByText('9 recovery codes are left.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await userEvent.type(dialog().getByLabelText('Your password'), 'old password');
    await userEvent.type(dialog().getByLabelText(/Code of your authenticator app/), code);
    await userEvent.click(dialog().getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('The password alone signs you in again.')).toBeVisible();
    expect(asked).toEqual([['POST /api/auth/totp/removal', { password: 'old password', ...sent }]]);
  });
});

describe('a sign-in at one’s company', () => {
  const acme = { id: 'aHR0cHM', provider: 'acme', issuer: 'https://login.acme.example' };

  test('is unlinked after asking, and never the last way in', async () => {
    serving({
      ...account,
      'GET /api/auth/logins': [200, { items: [acme], next: null }],
      'DELETE /api/auth/logins/aHR0cHM': refusal(409, 'last_way_in'),
    });
    renderSignedIn(<SigningIn />);
    await userEvent.click(await screen.findByRole('button', { name: 'Unlink acme' }));
    await userEvent.click(dialog().getByRole('button', { name: 'Unlink' }));
    expect(await dialog().findByRole('alert')).toHaveTextContent('no way left to sign in');
  });

  test('is begun by its name', async () => {
    const asked = serving({
      ...account,
      'POST /api/auth/oidc/acme/authorisation': [200, { address: 'https://login.acme.example/auth' }],
    });
    const left = vi.spyOn(location, 'assign').mockImplementation(() => {});
    renderSignedIn(<SigningIn />);
    await userEvent.click(screen.getByRole('button', { name: 'Link …' }));
    const field = dialog().getByLabelText('Name of your company’s sign-in');
    await userEvent.type(field, 'other{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/There is no sign-in of that name/));
    await userEvent.clear(field);
    await userEvent.type(field, 'acme{Enter}');
    await waitFor(() => expect(left).toHaveBeenCalledWith('https://login.acme.example/auth'));
    expect(asked.at(-1)).toEqual(['POST /api/auth/oidc/acme/authorisation', { link: true }]);
    localStorage.clear();
  });
});

/** What a camera would read of a QR code that is drawn as one path of unit squares. */
function read(image: HTMLElement): string {
  const size = Number(image.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 4;
  const data = new Uint8Array((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of (image.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)/g))
    for (let dx = 0; dx < scale; dx++)
      for (let dy = 0; dy < scale; dy++) {
        const at = ((Number(y) * scale + dy) * size * scale + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
  return decodeQR({ width: size * scale, height: size * scale, data });
}
