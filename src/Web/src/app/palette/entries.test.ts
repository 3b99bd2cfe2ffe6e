import { expect, test } from 'vitest';
import { chosenFrom, type Entry, type Group } from './entries';

const entry = (group: Group, name: string, note?: string): Entry => ({
  id: `${group} ${name}`,
  group,
  icon: 'inbox',
  name,
  note,
  run: () => {},
});

const all = [
  entry('actions', 'Archive the thread'),
  entry('threads', 'Delivery of K5', 'Brenner'),
  entry('threads', 'New: Brenner frame contract'),
  entry('sections', 'Inbox'),
  entry('people', 'Brenda Smith'),
  entry('search', 'Search messages'),
];
const names = (written: string) => chosenFrom(all, written).map(({ name }) => name);

test('before anything is written one sees where one can go and what one can do', () => {
  expect(names('')).toEqual(['Inbox', 'Delivery of K5', 'New: Brenner frame contract', 'Archive the thread']);
});

test('what begins so comes first, what it belongs to counts, and messages can always be searched', () => {
  expect(names('bren')).toEqual([
    'Delivery of K5',
    'New: Brenner frame contract',
    'Brenda Smith',
    'Search messages',
  ]);
  expect(names('new br')).toEqual(['New: Brenner frame contract', 'Search messages']);
  expect(names('zzz')).toEqual(['Search messages']);
});

test('a group does not push the others out of sight', () => {
  const many = Array.from({ length: 50 }, (_, at) => entry('threads', `Thread ${at}`));
  expect(chosenFrom([...many, ...all], 't').filter(({ group }) => group === 'threads')).toHaveLength(6);
});
