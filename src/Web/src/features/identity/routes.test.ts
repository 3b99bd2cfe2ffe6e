import { expect, test } from 'vitest';
import { refusedOf } from './refused';
import { ownAddress } from './routes';

// T7: a link to our sign-in page must not lead on to a page of somebody else.
test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', 5, undefined])(
  'after sign-in nobody is sent to %s',
  (next) => expect(ownAddress(next)).toBeUndefined(),
);

test('after sign-in one comes to where one wanted to go', () => {
  expect(ownAddress('/threads/7?filter=unread')).toBe('/threads/7?filter=unread');
});

test.each(['<script>', 'A b', 5, 'x'.repeat(41)])('%s is no reason that the server gives', (refused) =>
  expect(refusedOf({ refused })).toEqual({}),
);

test('a reason that the server gives is kept', () => {
  expect(refusedOf({ refused: 'oidc_not_linked' })).toEqual({ refused: 'oidc_not_linked' });
});
