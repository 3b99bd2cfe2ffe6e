import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { usePartnershipEvents } from '~/features/partnerRelationships';
import {
  type Answer,
  anOrganisation,
  aRelationship,
  aStep,
  refusal,
  type sanne,
  serve,
  visit,
} from '~/testing';
import { organisationRoute, partnersLayoutRoute, partnersRoute } from './routes';

const pages = [partnersLayoutRoute.addChildren([partnersRoute, organisationRoute])];
const path = '/api/partner-relationships';

type Relationship = ReturnType<typeof aRelationship>;

/** The server with Brenner in it, and how it stands to Acme. */
function brenner(relationship: Relationship | null, more: Record<string, Answer> = {}) {
  const now = { relationship };
  const organisation = () =>
    anOrganisation({
      relationship: now.relationship && {
        id: 'relationship',
        status: now.relationship.status,
        requestedByThem: !now.relationship.requestedByUs,
      },
    });
  const asked = serve({
    'GET /api/organisations': () => ({ items: [organisation()], next: null }),
    'GET /api/organisations/brenner': () => ({
      organisation: organisation(),
      contacts: [{ memberId: 'lukas', displayName: 'Lukas Amsel' }],
    }),
    [`GET ${path}`]: { items: [], next: null },
    [`GET ${path}/relationship`]: () => now.relationship ?? refusal(404, 'not_found'),
    [`GET ${path}/relationship/timeline`]: { items: [aStep({})], next: null },
    'GET /api/members': {
      items: [
        { memberId: 'sanne', displayName: 'Sanne Verhoeven', roles: ['owner'], status: 'active' },
        { memberId: 'imke', displayName: 'Imke Terpstra', roles: ['member'], status: 'active' },
      ],
      next: null,
    },
    ...more,
  });
  return {
    asked,
    becomes: (next: Relationship) => {
      now.relationship = next;
    },
    sent: () => asked.filter(({ call }) => !call.startsWith('GET')).map(({ call, body }) => [call, body]),
  };
}

const open = (me: Partial<typeof sanne> = {}) =>
  visit('/partners/brenner', { pages, me, useEvents: usePartnershipEvents });
const acts = /^(Ask|Accept|Decline|Withdraw|Suspend|Resume|End)/;

const request = aRelationship({
  status: 'requested',
  requestedByUs: false,
  text: 'Shall we talk?',
  expiresAt: '2099-03-31T09:00:00Z',
});

test('who asks is answered by one click, and is a partner then', async () => {
  const server = brenner(request, {
    [`POST ${path}/relationship/acceptance`]: () => {
      server.becomes(aRelationship({ requestedByUs: false }));
      return undefined;
    },
  });
  await open();
  await screen.findByText('Shall we talk?');
  await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
  await screen.findByText(/You are partners/);
  expect(server.sent()).toEqual([[`POST ${path}/relationship/acceptance`, undefined]]);
  // What the write did is in what is read after it.
  expect(server.asked.findLast(({ call }) => call === `GET ${path}/relationship`)?.query).toEqual({
    atLeast: '7',
  });
});

test('declining asks for a reason first', async () => {
  const server = brenner(request, { [`POST ${path}/relationship/decline`]: () => undefined });
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Decline' }));
  expect(server.sent()).toEqual([]);
  const reason = screen.getByLabelText('Reason');
  expect(reason).toHaveFocus();
  expect(reason).toBeRequired();
  await userEvent.type(reason, ' Not this year. ');
  await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
  await waitFor(() =>
    expect(server.sent()).toEqual([[`POST ${path}/relationship/decline`, { reason: 'Not this year.' }]]),
  );
});

test('ending says what comes of it, and can be left', async () => {
  const server = brenner(aRelationship({}));
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'End' }));
  expect(screen.getByText(/Nobody can write in the threads/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByLabelText('Reason')).toBeNull();
  expect(server.sent()).toEqual([]);
});

test('a company that one does not know is asked, with a note', async () => {
  const server = brenner(null, { [`POST ${path}`]: { id: 'relationship', position: 7 } });
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Ask for a partnership' }));
  await userEvent.type(screen.getByLabelText('Note (optional)'), 'Hello');
  await userEvent.click(screen.getByRole('button', { name: 'Send the request' }));
  await waitFor(() =>
    expect(server.sent()).toEqual([[`POST ${path}`, { organisationId: 'brenner', note: 'Hello' }]]),
  );
});

test.each([
  ['active', aRelationship({}), ['Suspend', 'End']],
  ['suspended by them', aRelationship({ status: 'suspended', suspendedBy: 'brenner' }), ['End']],
  ['suspended by us', aRelationship({ status: 'suspended', suspendedBy: 'acme' }), ['Resume', 'End']],
  ['ended', aRelationship({ status: 'ended' }), ['Ask for a partnership']],
])('what can be done is what the state allows: %s', async (_, relationship, names) => {
  brenner(relationship);
  await open();
  const buttons = await screen.findAllByRole('button', { name: acts });
  expect(buttons.map((button) => button.textContent)).toEqual(names);
});

test('who may not is told so, and whom to ask', async () => {
  brenner(request);
  await open({ roles: ['member'] });
  expect(
    await screen.findByText(/Only administrators speak for your company. Ask Sanne Verhoeven\./),
  ).toBeVisible();
  await screen.findByText('Shall we talk?');
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
});

test('when the other side was faster, one sees what it did', async () => {
  const server = brenner(request, {
    [`POST ${path}/relationship/acceptance`]: () => {
      server.becomes(aRelationship({ status: 'withdrawn', requestedByUs: false }));
      return refusal(409, 'request_not_pending');
    },
  });
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Accept' }));
  await screen.findByText(/There is no request any more/);
  await screen.findByText(/withdrew its request/);
});

test('what the other side does shows by itself', async () => {
  const server = brenner(aRelationship({}));
  const { happens } = await open();
  await screen.findByText(/You are partners/);
  server.becomes(aRelationship({ status: 'suspended', suspendedBy: 'brenner', text: 'Stocktaking' }));
  await happens('partnership_suspended', { relationshipId: 'relationship' });
  await screen.findByText(/suspended the partnership on/);
  expect(screen.getByText('Stocktaking')).toBeVisible();
});

test('the history tells who, when and why; the clock is nobody', async () => {
  brenner(aRelationship({ status: 'expired' }), {
    [`GET ${path}/relationship/timeline`]: {
      items: [
        aStep({ text: 'Hello' }),
        aStep({
          position: 2,
          type: 'partnership_expired',
          status: 'expired',
          organisationId: null,
          byName: null,
        }),
      ],
      next: null,
    },
  });
  await open();
  const history = await screen.findByRole('region', { name: 'History' });
  const [expired, asked] = within(history).getAllByRole('listitem');
  expect(expired).toHaveTextContent(/^Expired: nobody answered within 30 days1 Mar 2026, \d\d:\d\d$/);
  expect(asked).toHaveTextContent(/^Asked for a partnershipSanne Verhoeven · Acme · 1 Mar 2026, .*Hello$/);
});

test('only partners see each other’s people', async () => {
  brenner(request);
  await open();
  expect(await screen.findByText(/Partners see each other’s people/)).toBeVisible();
  expect(screen.queryByText('Lukas Amsel')).toBeNull();
});

test('a partner’s threads are a click away, and so is a new one', async () => {
  const server = brenner(aRelationship({}), {
    'GET /api/inbox': {
      items: [
        {
          threadId: 'one',
          subject: 'Delivery of order 4711',
          lastMessage: null,
          unread: 2,
          lastActivityAt: '2026-03-02T09:00:00Z',
          mentions: 0,
          kind: 'external',
        },
      ],
      next: null,
      totalUnread: 2,
    },
  });
  await open();
  const threads = await screen.findByRole('region', { name: 'Threads' });
  const link = within(threads).getByRole('link', { name: /Delivery of order 4711.*2 unread messages/ });
  expect(link).toHaveAttribute('href', '/threads/one');
  expect(server.asked.find(({ call }) => call === 'GET /api/inbox')?.query).toMatchObject({
    partner: 'brenner',
  });
  expect(screen.getByRole('link', { name: 'New thread' })).toHaveAttribute('href', '/new?with=relationship');
});
