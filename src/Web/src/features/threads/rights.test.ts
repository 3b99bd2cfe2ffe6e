import { expect, test } from 'vitest';
import { mayChange, mayRemove, rightsIn } from './rights';
import { aMember, aMessage, aThread } from './samples';

const ann = aMember({});
const boss = aMember({ memberId: 'boss', roles: ['admin'] });

test('everybody in an open thread writes', () => {
  expect(rightsIn(aThread({}), ann, false)).toMatchObject({
    write: true,
    react: true,
    close: true,
    invite: true,
  });
});

test('nobody writes in a closed one, and everybody in it reopens it', () => {
  expect(rightsIn(aThread({ closed: true }), ann, false)).toMatchObject({
    write: false,
    react: false,
    invite: false,
    close: false,
    reopen: true,
  });
});

test('with a company that is no partner any more one only reads', () => {
  const external = aThread({ kind: 'external', partnerId: 'other' });
  expect(rightsIn(external, ann, true)).toMatchObject({ write: true, react: true, invite: true });
  expect(rightsIn(external, ann, false)).toMatchObject({
    write: false,
    react: false,
    invite: false,
    leave: true,
  });
  expect(rightsIn({ ...external, closed: true }, ann, false).reopen).toBe(false);
});

test('an announcement is written and closed by administrators, and answered with signs by everybody', () => {
  const news = aThread({ kind: 'announcement', participants: [] });
  expect(rightsIn(news, ann, false)).toMatchObject({ write: false, react: true, close: false, leave: false });
  expect(rightsIn(news, boss, false)).toMatchObject({ write: true, close: true, invite: false });
});

test('others are taken out by who began the thread, or an administrator, of their own company only', () => {
  const colleague = { memberId: 'bob', organisationId: 'acme', displayName: 'Bob' };
  const partner = { memberId: 'eve', organisationId: 'other', displayName: 'Eve' };
  const thread = aThread({ startedBy: 'ann' });
  expect(mayRemove(thread, ann, colleague)).toBe(true);
  expect(mayRemove(thread, ann, partner)).toBe(false);
  expect(mayRemove({ ...thread, startedBy: 'bob' }, ann, colleague)).toBe(false);
  expect(mayRemove({ ...thread, startedBy: 'bob' }, boss, colleague)).toBe(true);
});

test('a message is changed by its author, as long as it says something', () => {
  const rights = rightsIn(aThread({}), ann, false);
  expect(mayChange(aMessage({ by: 'ann' }), ann, rights)).toBe(true);
  expect(mayChange(aMessage({ by: 'bob' }), ann, rights)).toBe(false);
  expect(mayChange(aMessage({ by: 'ann', deletedAt: '2026-03-02T09:15:00Z' }), ann, rights)).toBe(false);
  expect(mayChange(aMessage({ by: 'ann' }), ann, rightsIn(aThread({ closed: true }), ann, false))).toBe(
    false,
  );
});
