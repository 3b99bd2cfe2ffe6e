import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { anOrganisation, aRelationship, serve, visit } from '~/testing';
import { organisationRoute, partnersLayoutRoute, partnersRoute, partnersSearch } from './routes';

const pages = [partnersLayoutRoute.addChildren([partnersRoute, organisationRoute])];
const own = anOrganisation({
  id: 'acme',
  name: 'Acme',
  sector: 'Machinery',
  regions: ['NL'],
  capabilities: [],
});

/** A directory of three, two on the first page. */
function directory() {
  const relationship = { id: 'relationship', status: 'active' as const, requestedByThem: true };
  const pagesOfIt: Record<string, object> = {
    first: { items: [own, anOrganisation({ relationship })], next: 'second' },
    second: { items: [anOrganisation({ id: 'cedar', name: 'Cedar', regions: ['US'] })], next: null },
  };
  return serve({
    'GET /api/organisations': ({ query }) =>
      query.q === 'nothing' ? { items: [], next: null } : (pagesOfIt[query.cursor ?? 'first'] ?? {}),
    'GET /api/partner-relationships': { items: [], next: null },
  });
}

const rows = async () => within(await screen.findByRole('list', { name: 'Companies' })).getAllByRole('link');

test('companies come a page at a time, each with how it stands to one’s own', async () => {
  directory();
  await visit('/partners', { pages });
  await waitFor(async () => expect(await rows()).toHaveLength(3));
  const [acme, brenner, cedar] = await rows();
  expect(acme).toHaveTextContent('Your company');
  expect(brenner).toHaveTextContent(/Drives · Germany, Austria.*Verified by the operator.*Partner$/);
  expect(cedar).toHaveAttribute('href', '/partners/cedar');
});

test('what is typed narrows the list and stays in the address', async () => {
  const asked = directory();
  const { router } = await visit('/partners', { pages });
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a company' }), 'motor');
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'motor' }));
  await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ q: 'motor' }));
});

test('filters take what companies say of themselves, whatever its case, and countries by name', async () => {
  const asked = directory();
  const { router } = await visit('/partners', { pages });
  await rows();
  await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
  await userEvent.type(screen.getByLabelText('Sector'), 'drives{Enter}');
  await waitFor(() => expect(router.state.location.search).toEqual({ sector: 'Drives' }));
  await userEvent.type(screen.getByLabelText('Region'), 'France{Enter}');
  await waitFor(() => expect(router.state.location.search).toEqual({ sector: 'Drives', region: 'FR' }));
  expect(asked.at(-1)?.query).toMatchObject({ sector: 'Drives', region: 'FR' });
});

test('a filter that is set can be seen and removed', async () => {
  directory();
  const { router } = await visit('/partners?region=DE', { pages });
  await userEvent.click(await screen.findByRole('button', { name: 'Remove the filter Region: Germany' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('when nothing is found, one is told why and comes back to all', async () => {
  directory();
  const { router } = await visit('/partners?q=nothing', { pages });
  expect(await screen.findByText(/have to match whole/)).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'Show all companies' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('an address is taken as far as it makes sense', () => {
  expect(partnersSearch({ q: ' gear ', sector: '', region: 5, capability: 'x'.repeat(101) })).toEqual({
    q: 'gear',
    region: '5',
  });
  expect(partnersSearch({ show: 'past', q: 'gear' })).toEqual({ show: 'past' });
  expect(partnersSearch({ show: 'friends' })).toEqual({});
});

test('requests wait where they can be answered, the asked ones where they were', async () => {
  serve({
    'GET /api/partner-relationships': ({ query }) => ({
      items:
        query.status === 'requested'
          ? [
              aRelationship({ id: '1', partnerName: 'Asks us', requestedByUs: false, status: 'requested' }),
              aRelationship({ id: '2', partnerName: 'Was asked', status: 'requested' }),
            ]
          : [],
      next: null,
    }),
  });
  await visit('/partners?show=received', { pages });
  const list = () => screen.findByRole('list', { name: 'Relationships' });
  expect(within(await list()).getAllByRole('link')).toHaveLength(1);
  expect(await list()).toHaveTextContent('Asks us');
  expect(screen.getByRole('link', { name: /To answer.*1 request waits/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await userEvent.click(screen.getByRole('link', { name: 'Asked' }));
  await waitFor(async () => expect(await list()).toHaveTextContent('Was asked'));
});

test('what is past comes in all its kinds, whatever the page', async () => {
  const asked = serve({
    'GET /api/partner-relationships': ({ query }) => ({
      items:
        query.cursor === undefined
          ? [
              aRelationship({
                id: query.status ?? '',
                partnerName: query.status ?? '',
                status: query.status as 'ended',
              }),
            ]
          : [],
      next: query.status === 'declined' && query.cursor === undefined ? 'more' : null,
    }),
  });
  await visit('/partners?show=past', { pages });
  await waitFor(() => expect(screen.getByRole('list', { name: 'Relationships' }).children).toHaveLength(4));
  expect(asked.flatMap(({ query }) => (query.status === 'requested' ? [] : [query.status]))).toEqual([
    'ended',
    'declined',
    'declined',
    'withdrawn',
    'expired',
  ]);
});

test('an empty list teaches, in German too', async () => {
  serve({ 'GET /api/partner-relationships': { items: [], next: null } });
  await visit('/partners?show=received', { pages, language: 'de' });
  expect(await screen.findByText('Keine Anfrage zu beantworten')).toBeVisible();
});
