import { expect, test } from 'vitest';
import { fateOf, isSettled, nextLook } from './receipts';

const receipt = (memberId: string, deliveredOrdinal: number, readOrdinal: number) => ({
  memberId,
  deliveredOrdinal,
  readOrdinal,
});

test('a message is delivered when it has reached everybody, and read when one has read it', () => {
  const mine = receipt('me', 5, 5);
  expect(fateOf(5, [mine, receipt('bob', 5, 2), receipt('cid', 4, 4)], 'me').state).toBe('sent');
  expect(fateOf(5, [mine, receipt('bob', 5, 2), receipt('cid', 5, 4)], 'me').state).toBe('delivered');
  expect(fateOf(5, [mine, receipt('bob', 5, 5), receipt('cid', 4, 4)], 'me')).toEqual({
    state: 'read',
    readers: 1,
    others: 2,
  });
});

test("one's own marker says nothing about the others", () => {
  expect(fateOf(1, [receipt('me', 1, 1)], 'me')).toEqual({ state: 'sent', readers: 0, others: 0 });
});

test('nobody looks for what can no longer change', () => {
  expect(isSettled(fateOf(1, [receipt('me', 1, 1)], 'me'))).toBe(true);
  expect(isSettled(fateOf(1, [receipt('bob', 1, 1), receipt('cid', 1, 1)], 'me'))).toBe(true);
  expect(isSettled(fateOf(2, [receipt('bob', 2, 2), receipt('cid', 2, 1)], 'me'))).toBe(false);
});

test('one looks ever more seldom', () => {
  expect([0, 3_000, 20_000, 600_000].map(nextLook)).toEqual([2_000, 3_000, 20_000, 60_000]);
});
