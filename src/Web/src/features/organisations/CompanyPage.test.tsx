import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { adminLayoutRoute } from '~/features/members';
import { type Answer, anOrganisation, refusal, serve, visit } from '~/testing';
import { useOrganisationEvents } from './events';
import { companyRoute } from './routes';

const pages = [adminLayoutRoute.addChildren([companyRoute])];

function acme(put: Answer = () => undefined) {
  const now = { profile: anOrganisation({ id: 'acme', name: 'Acme' }) };
  const asked = serve({
    'GET /api/organisations/acme': () => ({ organisation: now.profile, contacts: [] }),
    'GET /api/auth/me': { memberId: 'sanne', roles: ['owner'], organisation: { id: 'acme', name: 'Acme' } },
    'PUT /api/organisations/mine': put,
  });
  return {
    becomes: (parts: Partial<typeof now.profile>) => {
      now.profile = { ...now.profile, ...parts };
    },
    saved: () => asked.find(({ call }) => call.startsWith('PUT'))?.body,
  };
}

const open = () => visit('/admin/company', { pages, useEvents: useOrganisationEvents });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save the profile' }));

test('the whole profile is saved: what was not touched stays', async () => {
  const server = acme();
  await open();
  await userEvent.type(await screen.findByLabelText('Capabilities'), 'castings, prototypes{Enter}');
  await userEvent.type(screen.getByLabelText('Regions'), 'France{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Austria' }));
  await userEvent.clear(screen.getByLabelText('Sector'));
  await userEvent.click(screen.getByLabelText('Listed in the directory'));
  await save();
  await waitFor(() =>
    expect(server.saved()).toEqual({
      name: 'Acme',
      about: 'Makes gear motors.',
      sector: null,
      domains: ['brenner.example'],
      regions: ['DE', 'FR'],
      capabilities: ['gear motors', 'repair', 'castings', 'prototypes'],
      listed: false,
    }),
  );
});

test('what the server finds wrong stands at its field', async () => {
  acme(() => refusal(400, 'invalid_input', { name: ['is required'], regions: ['has more than 50 entries'] }));
  await open();
  await userEvent.clear(await screen.findByLabelText('Name'));
  await save();
  expect(await screen.findByText('This is needed.')).toBeVisible();
  expect(screen.getByLabelText('Name')).toBeInvalid();
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('This is needed.');
  expect(screen.getByLabelText('Regions')).toBeInvalid();
  expect(screen.getByLabelText('Regions')).toHaveAccessibleDescription(/More than the 50 that fit/);
});

test('what others change shows at once, but not over what one is writing', async () => {
  const server = acme();
  const { happens } = await open();
  expect(await screen.findByLabelText('Sector')).toHaveValue('Drives');
  server.becomes({ sector: 'Motors' });
  await happens('organisation_profile_changed', { organisationId: 'acme' });
  await waitFor(() => expect(screen.getByLabelText('Sector')).toHaveValue('Motors'));

  await userEvent.type(screen.getByLabelText('Name'), ' Ltd');
  server.becomes({ sector: 'Gears' });
  await happens('organisation_profile_changed', { organisationId: 'acme' });
  expect(await screen.findByText(/Somebody else has changed the profile/)).toBeVisible();
  expect(screen.getByLabelText('Name')).toHaveValue('Acme Ltd');
  await userEvent.click(screen.getByRole('button', { name: 'Discard the changes' }));
  expect(screen.getByLabelText('Sector')).toHaveValue('Gears');
  expect(screen.getByLabelText('Name')).toHaveValue('Acme');
});
