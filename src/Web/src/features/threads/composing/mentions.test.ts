import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionAt, mentionedIn, peopleCalled, withMention } from './mentions';

const people = ['Ann Smith', 'Bob Anderson', 'Cid'].map((displayName) => ({
  memberId: displayName,
  displayName,
}));
const names = (wanted: string) => peopleCalled(people, wanted).map((person) => person.displayName);

test('a name begins with @ at the beginning of a word', () => {
  expect(mentionAt('Hi @an', 6)).toEqual({ from: 3, wanted: 'an' });
  expect(mentionAt('@', 1)).toEqual({ from: 0, wanted: '' });
  expect(mentionAt('@Ann Sm', 7)).toEqual({ from: 0, wanted: 'Ann Sm' });
  expect(mentionAt('ann@acme', 8)).toBeNull();
  expect(mentionAt('@Ann Smith is', 13)).toBeNull();
  expect(mentionAt('@an and more', 3)).toEqual({ from: 0, wanted: 'an' });
});

test('one is found by any part of one’s name', () => {
  expect(names('an')).toEqual(['Ann Smith', 'Bob Anderson']);
  expect(names('ANN S')).toEqual(['Ann Smith']);
  expect(names('')).toHaveLength(3);
  expect(peopleCalled([{ memberId: 'gone', displayName: null }], 'x')).toEqual([]);
});

test('the name takes the place of what was begun', () => {
  expect(withMention('Hi @an, there', { from: 3, wanted: 'an' }, 'Ann Smith')).toEqual({
    body: 'Hi @Ann Smith , there',
    caret: 14,
  });
});

test('who was put in is addressed as long as the name stands there', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('Ann', 'Bob'), fc.string(), (before, name, after) => {
      const at = { from: before.length, wanted: '' };
      const { body, caret } = withMention(`${before}@${after}`, at, name);
      expect(body.slice(0, caret)).toBe(`${before}@${name} `);
      expect(mentionedIn(body, { [name]: 'id' })).toEqual(['id']);
    }),
  );
  expect(mentionedIn('Hi Ann', { Ann: 'id' })).toEqual([]);
});
