import { expect, test } from 'vitest';
import { aMember } from '~/testing';
import type { Member } from './queries';
import { hindranceToDeactivation, hindranceToRole, hindranceToRoles } from './rights';

const owner = aMember({ memberId: 'owner', roles: ['owner'] });
const other = aMember({ memberId: 'other', roles: ['owner', 'admin'] });
const member = aMember({ memberId: 'member' });

const byOwner = (of: Member, ...members: Member[]) => ({ member: of, mine: ['owner'] as const, members });
const byAdmin = (of: Member, ...members: Member[]) => ({ member: of, mine: ['admin'] as const, members });

test('an admin gives every role but ownership', () => {
  expect(hindranceToRole('admin', byAdmin(member, owner, member))).toBeNull();
  expect(hindranceToRole('owner', byAdmin(member, owner, member))).toBe('ownersOnly');
});

test('an admin changes nothing of an owner', () => {
  expect(hindranceToRoles(byAdmin(owner, owner, other))).toBe('ownersOnly');
  expect(hindranceToDeactivation(byAdmin(owner, owner, other))).toBe('ownersOnly');
});

test('an owner takes ownership as long as another one is left', () => {
  expect(hindranceToRole('owner', byOwner(owner, owner, other))).toBeNull();
  expect(hindranceToRole('owner', byOwner(owner, owner, member))).toBe('lastOwner');
  expect(hindranceToRole('admin', byOwner(owner, owner, member))).toBeNull();
  expect(hindranceToDeactivation(byOwner(owner, owner, member))).toBe('lastOwner');
});

test('who has not come yet, or has gone, is no owner that is left', () => {
  const invited = { ...other, status: 'invited' as const };
  const gone = { ...other, status: 'deactivated' as const };
  expect(hindranceToDeactivation(byOwner(owner, owner, invited, gone))).toBe('lastOwner');
  expect(hindranceToDeactivation(byOwner(invited, owner, invited))).toBeNull();
});

test('who is deactivated stays as they are', () => {
  const gone = { ...member, status: 'deactivated' as const };
  expect(hindranceToRoles(byOwner(gone, owner, gone))).toBe('deactivated');
  expect(hindranceToDeactivation(byOwner(gone, owner, gone))).toBe('deactivated');
});
