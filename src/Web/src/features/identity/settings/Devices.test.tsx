import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { dismissToast } from '~/ui';
import { Devices } from './Devices';
import type { Session } from './queries';
import { refusal, renderSignedIn, serving } from './samples';

afterEach(() => {
  dismissToast();
  vi.unstubAllGlobals();
});

const session = (id: string, client: string | null, current = false): Session => ({
  id,
  client,
  since: '2026-03-02T09:15:00Z',
  lastSeen: '2026-03-02T10:15:00Z',
  until: '2026-04-02T09:15:00Z',
  current,
});
const two = [session('here', 'Firefox on Windows', true), session('there', null)];

test('the one that is used is marked and cannot be ended from itself', async () => {
  serving({ 'GET /api/auth/sessions': [200, { items: two, next: null }] });
  renderSignedIn(<Devices />);
  expect(await screen.findByText('Firefox on Windows')).toHaveTextContent('This device');
  expect(screen.queryByRole('button', { name: 'Sign out Firefox on Windows' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Sign out Unknown device' })).toBeVisible();
});

test('another one is ended after asking, and then it is gone', async () => {
  let items = two;
  const asked = serving({
    'GET /api/auth/sessions': () => [200, { items, next: null }],
    'DELETE /api/auth/sessions/there': () => {
      items = two.slice(0, 1);
      return [204];
    },
  });
  renderSignedIn(<Devices />);
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out Unknown device' }));
  const dialog = screen.getByRole('dialog', { name: 'Sign out Unknown device?' });
  expect(asked).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Sign out' }));
  await waitFor(() => expect(screen.queryByText('Unknown device')).toBeNull());
  expect(asked).toEqual([['DELETE /api/auth/sessions/there', null]]);
  expect(screen.getByText('Signed out there.')).toBeVisible();
});

test('what the server refuses is said where it was asked', async () => {
  serving({
    'GET /api/auth/sessions': [200, { items: two, next: null }],
    'DELETE /api/auth/sessions': refusal(503, 'database_away'),
  });
  renderSignedIn(<Devices />);
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out all others …' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Sign out' }));
  expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent('database is away');
});
