import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Answer, aMember, refusal, serve, visit } from '~/testing';
import { useMemberEvents } from './events';
import { adminLayoutRoute, inviteRoute, memberRoute, membersLayoutRoute, membersRoute } from './routes';

const pages = [
  adminLayoutRoute.addChildren([membersLayoutRoute.addChildren([membersRoute, inviteRoute, memberRoute])]),
];
type Member = ReturnType<typeof aMember>;

const people = [
  aMember({ memberId: 'sanne', displayName: 'Sanne Verhoeven', roles: ['owner', 'admin'] }),
  aMember({ memberId: 'imke', displayName: 'Imke Terpstra', email: 'imke@acme.example' }),
  aMember({ memberId: 'new', displayName: 'Noor', email: 'noor@acme.example', status: 'invited' }),
];

/** Two on the first page, the rest on the second. */
function acme(members: readonly Member[] = people, more: Record<string, Answer> = {}) {
  const now = { members };
  const asked = serve({
    'GET /api/members': ({ query }) =>
      query.cursor
        ? { items: now.members.slice(2), next: null }
        : { items: now.members.slice(0, 2), next: 'rest' },
    ...more,
  });
  return {
    asked,
    becomes: (next: readonly Member[]) => {
      now.members = next;
    },
    sent: () => asked.filter(({ call }) => !call.startsWith('GET')),
  };
}

const open = (address: string, me = {}) => visit(address, { pages, me, useEvents: useMemberEvents });

test('members stand by name, with what they are', async () => {
  acme();
  await open('/admin/members');
  const list = await screen.findByRole('list', { name: 'Members' });
  await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(3));
  const [sanne, , noor] = within(list).getAllByRole('link');
  expect(sanne).toHaveTextContent('Sanne VerhoevenOwner, AdministratorYou');
  expect(noor).toHaveTextContent('Invited');
});

test('somebody is found by a part of name or address, on whichever page', async () => {
  acme();
  const { router } = await open('/admin/members');
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a member' }), 'NOOR@');
  await waitFor(() => expect(router.state.location.search).toEqual({ find: 'NOOR@' }));
  const list = await screen.findByRole('list', { name: 'Members' });
  await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(1));
});

test('who is no administrator is told who is', async () => {
  acme();
  await open('/admin/members', { roles: ['member'] });
  expect(await screen.findByText('This is for administrators')).toBeVisible();
  expect(await screen.findByText(/Ask Sanne Verhoeven\./)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Members' })).toBeNull();
});

test('roles are changed, and changed back', async () => {
  const server = acme(people, {
    'PUT /api/members/imke/roles': ({ body }) => {
      const { roles } = body as Pick<Member, 'roles'>;
      server.becomes(people.map((member) => (member.memberId === 'imke' ? { ...member, roles } : member)));
      return undefined;
    },
  });
  await open('/admin/members/imke');
  await userEvent.click(await screen.findByLabelText('Analyst'));
  await userEvent.click(screen.getByRole('button', { name: 'Save the roles' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save the roles' })).toBeNull());
  expect(server.sent().map(({ body }) => body)).toEqual([{ roles: ['member', 'analyst'] }]);
  expect(screen.getByLabelText('Analyst')).toBeChecked();
});

test('the only owner stays one, and is told why', async () => {
  acme();
  await open('/admin/members/sanne');
  expect(await screen.findByLabelText('Owner')).toBeDisabled();
  expect(screen.getByLabelText('Owner')).toHaveAccessibleDescription(
    /only owner: make somebody else one first/,
  );
  expect(screen.getByRole('button', { name: 'Deactivate …' })).toBeDisabled();
  expect(screen.getByLabelText('Administrator')).toBeEnabled();
});

test('who gives up the last of their own power is warned', async () => {
  acme([aMember({ memberId: 'sanne', roles: ['admin'] })]);
  await open('/admin/members/sanne', { roles: ['admin'] });
  await userEvent.click(await screen.findByLabelText('Administrator'));
  expect(screen.getByRole('button', { name: 'Save the roles' })).toBeDisabled();
  await userEvent.click(screen.getByLabelText('Member'));
  expect(screen.getByText(/You would be no administrator any more/)).toBeVisible();
});

test('deactivating asks first', async () => {
  const server = acme(people, {
    'POST /api/members/imke/deactivation': () => {
      server.becomes(people.map((m) => (m.memberId === 'imke' ? { ...m, status: 'deactivated' } : m)));
      return undefined;
    },
  });
  await open('/admin/members/imke');
  await userEvent.click(await screen.findByRole('button', { name: 'Deactivate …' }));
  expect(server.sent()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Deactivate now' }));
  const again = await screen.findByRole('link', { name: 'Invite again' });
  expect(again).toHaveAttribute('href', expect.stringMatching(/invite\?email=.*imke.*name=Imke/));
  expect(server.sent()).toHaveLength(1);
});

test('what other administrators do shows by itself', async () => {
  const server = acme();
  const { happens } = await open('/admin/members/imke');
  expect(await screen.findByLabelText('Analyst')).not.toBeChecked();
  server.becomes(
    people.map((m) => (m.memberId === 'imke' ? { ...m, roles: ['analyst'] as const } : m)) as Member[],
  );
  await happens('member_roles_changed', { memberId: 'imke' });
  await waitFor(() => expect(screen.getByLabelText('Analyst')).toBeChecked());
});

test('an invitation gives a link to hand over, shown once', async () => {
  const answer = { memberId: 'noor', token: 'secret', expiresAt: '2026-03-16T09:00:00Z' };
  const server = acme(people, { 'POST /api/members/invitations': answer });
  await open('/admin/members/invite?email=noor@acme.example');
  await userEvent.type(await screen.findByLabelText('Name'), 'Noor');
  await userEvent.click(screen.getByRole('button', { name: 'Make the invitation' }));
  const link = await screen.findByLabelText('Link for the invited person');
  expect(link).toHaveValue(`${location.origin}/invitations/secret`);
  expect(screen.getByText(/Send this link to noor@acme.example yourself.*until 16 Mar 2026/)).toBeVisible();
  expect(server.sent().map(({ body }) => body)).toEqual([
    { email: 'noor@acme.example', displayName: 'Noor', roles: ['member'] },
  ]);
  const copied = userEvent.setup();
  await copied.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(await navigator.clipboard.readText()).toBe(`${location.origin}/invitations/secret`);
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
});

// The token is told once: an invitation that was made, but whose answer was lost, must not be lost with it.
test('the same invitation goes under the same key, another one under its own', async () => {
  const server = acme(people, { 'POST /api/members/invitations': () => refusal(500, 'unexpected') });
  await open('/admin/members/invite?email=noor@acme.example&name=Noor');
  const send = async () => {
    const sent = server.sent().length;
    await userEvent.click(await screen.findByRole('button', { name: 'Make the invitation' }));
    await waitFor(() => expect(server.sent()).toHaveLength(sent + 1));
    return server.sent().at(-1)?.headers.get('Idempotency-Key');
  };
  const first = await send();
  expect(await send()).toBe(first);
  await userEvent.type(screen.getByLabelText('Name'), ' Bakker');
  expect(await send()).not.toBe(first);
});

test('what is wrong with an invitation stands at its field', async () => {
  acme(people, {
    'POST /api/members/invitations': () =>
      refusal(400, 'invalid_input', { email: ['is not a mail address'] }),
  });
  await open('/admin/members/invite?email=noor&name=Noor');
  await userEvent.click(await screen.findByRole('button', { name: 'Make the invitation' }));
  await waitFor(() =>
    expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('This is no e-mail address.'),
  );
});

test('only owners invite owners', async () => {
  acme();
  await open('/admin/members/invite', { roles: ['admin'] });
  expect(await screen.findByLabelText('Owner')).toBeDisabled();
  expect(screen.getByLabelText('Administrator')).toBeEnabled();
});
