import { expect, test } from 'vitest';
import { aRelationship } from '~/testing';
import type { Status } from './queries';
import { actsOn, asOfNow, isSpoken } from './standing';

test('who is not known yet can be asked', () => expect(actsOn(null, 'acme')).toEqual(['request']));

test.each<[Status, boolean, string | null, string[]]>([
  ['requested', true, null, ['withdraw']],
  ['requested', false, null, ['accept', 'decline']],
  ['active', true, null, ['suspend', 'end']],
  ['suspended', true, 'acme', ['resume', 'end']],
  ['suspended', true, 'brenner', ['end']],
  ['declined', true, null, ['request']],
  ['withdrawn', false, null, ['request']],
  ['expired', true, null, ['request']],
  ['ended', false, null, ['request']],
])('%s (asked by us: %s, suspended by %s): one may %s', (status, requestedByUs, suspendedBy, acts) =>
  expect(actsOn(aRelationship({ status, requestedByUs, suspendedBy }), 'acme')).toEqual(acts),
);

// The server's sweep comes once a minute; until then it would refuse an answer.
test('a request is over as soon as its time is', () => {
  const request = aRelationship({ status: 'requested', text: 'Hello', expiresAt: '2026-03-31T09:00:00Z' });
  expect(asOfNow(request, new Date('2026-03-31T08:59:59Z'))).toBe(request);
  expect(asOfNow(request, new Date('2026-03-31T09:00:00Z'))).toMatchObject({
    status: 'expired',
    changedAt: '2026-03-31T09:00:00Z',
    text: null,
  });
});

test('what the other side reads is asked for first', () => {
  expect(['request', 'decline', 'suspend', 'end'].every((act) => isSpoken(act as 'end'))).toBe(true);
  expect(['accept', 'withdraw', 'resume'].some((act) => isSpoken(act as 'end'))).toBe(false);
});
