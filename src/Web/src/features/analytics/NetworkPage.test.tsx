import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Answer, refusal, serve, visit } from '~/testing';
import type { GrowthPoint } from './queries';
import { networkRoute } from './routes';

const pages = [networkRoute];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const point = (period: string, organisations: number, messages: number): GrowthPoint => ({
  period,
  organisations,
  members: organisations * 7,
  relationships: {
    requested: 1,
    active: organisations,
    suspended: 0,
    declined: 2,
    withdrawn: 0,
    expired: 0,
    ended: 0,
  },
  threads: { internal: 1, external: 2, announcements: 0 },
  messages,
  messagesInPeriod: 10,
});

function growth(answer: Answer = { items: [] }) {
  const asked = serve({ 'GET /api/analytics/growth': answer });
  return () => asked.at(-1)?.query;
}

const months = {
  items: [point('2026-06-01', 5, 1000), point('2026-07-01', 7, 1100), point('2026-08-01', 12, 1240)],
};
const section = (name: string) => screen.findByRole('region', { name });

test('one sees what it has come to, and how much it has grown since the days began', async () => {
  const asked = growth(months);
  await visit('/network?from=2026-07-01&to=2026-08-31', { pages });
  expect(await section('Companies')).toHaveTextContent('12 +7 in these days');
  expect(await section('Messages')).toHaveTextContent('1,240 +240 in these days');
  expect(await section('Partnerships')).toHaveTextContent('12 active, +7 in these days');
  // One month more than is shown: it is what the first one began with.
  expect(asked()).toEqual({ grain: 'week', from: '2026-06-24', to: '2026-08-31' });
});

test('the table behind a chart has all its figures, the newest first', async () => {
  growth(months);
  await visit('/network?from=2026-07-01&to=2026-08-31&grain=month', { pages });
  const table = within(await section('Partnerships')).getByRole('table', { hidden: true });
  const rows = within(table).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Period', 'Active', 'Asked', 'Suspended', 'Declined', 'Withdrawn', 'Expired', 'Ended'],
    ['August 2026', '12', '1', '0', '2', '0', '0', '0'],
    ['July 2026', '7', '1', '0', '2', '0', '0', '0'],
  ]);
});

test('a chart is walked through by keyboard, and tells each period', async () => {
  growth(months);
  await visit('/network?from=2026-07-01&to=2026-08-31&grain=month', { pages });
  const slider = within(await section('Threads')).getByRole('slider', { name: 'Threads' });
  expect(slider).toHaveAttribute(
    'aria-valuetext',
    'August 2026: With partners 2, Internal 1, Announcements 0',
  );
  slider.focus();
  fireEvent.change(slider, { target: { value: '0' } });
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^July 2026/));
  const tip = (await section('Threads')).querySelector('[aria-hidden="true"] strong');
  expect(tip).toHaveTextContent('July 2026');
});

test('a chart says what it shows to whoever does not see it', async () => {
  growth(months);
  await visit('/network?from=2026-07-01&to=2026-08-31&grain=month', { pages });
  const chart = within(await section('Companies')).getByRole('img', { name: 'Companies' });
  expect(chart).toHaveAccessibleDescription('August 2026: 12, +7 in these days');
});

test('the last quarter is one click away', async () => {
  const asked = growth(months);
  const { router } = await visit('/network', { pages });
  await userEvent.click(await screen.findByRole('link', { name: 'Last quarter' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ range: 'quarter' }));
  await waitFor(() => expect(asked()).toEqual({ grain: 'week', from: '2026-06-24', to: '2026-09-30' }));
  expect(screen.getByLabelText('From')).toHaveValue('2026-07-01');
  expect(screen.getByLabelText('To')).toHaveValue('2026-09-30');
});

test('one sees it as of another day, and of one’s own company', async () => {
  const asked = growth(months);
  const { router } = await visit('/network?range=all', { pages });
  fireEvent.change(await screen.findByLabelText('As of'), { target: { value: '2026-05-31' } });
  await waitFor(() => expect(router.state.location.search).toEqual({ range: 'all', asOf: '2026-05-31' }));
  await userEvent.click(screen.getByRole('link', { name: 'Our company' }));
  await waitFor(() =>
    expect(asked()).toEqual({ grain: 'month', to: '2026-05-31', asOf: '2026-05-31', organisationId: 'acme' }),
  );
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Companies' })).toBeNull());
});

test('days before anything had happened say so', async () => {
  const asked = growth({ items: [] });
  await visit('/network?from=2026-07-01&asOf=2026-05-31', { pages });
  expect(await screen.findByText('Nothing had happened by then')).toBeVisible();
  // The server would refuse days that end before they begin.
  expect(asked()).toBeUndefined();
});

test('what goes wrong can be tried again', async () => {
  const answers = { now: refusal(500, 'unexpected') as object };
  growth(() => answers.now);
  await visit('/network', { pages });
  const retry = await screen.findByRole('button', { name: 'Try again' });
  answers.now = months;
  await userEvent.click(retry);
  expect(await section('Companies')).toBeVisible();
});

test('one period alone is drawn, too', async () => {
  growth({ items: [point('2026-11-01', 0, 0), point('2026-11-02', 0, 0)] });
  await visit('/network?from=2026-11-02&to=2026-11-02', { pages });
  expect(await section('Companies')).toHaveTextContent('0 unchanged in these days');
});
