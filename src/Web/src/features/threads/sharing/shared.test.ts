import { expect, test } from 'vitest';
import { sharedText, withShared } from './shared';

test.each([
  [
    { title: 'Order 4711', text: 'Look', url: 'https://acme.example/4711' },
    'Order 4711\nLook\nhttps://acme.example/4711',
  ],
  // As Android gives a page: its address is the text.
  [{ title: 'Acme', text: 'https://acme.example' }, 'Acme\nhttps://acme.example'],
  [{ text: 'https://acme.example', url: 'https://acme.example' }, 'https://acme.example'],
  [{}, ''],
])('%j is shared as %j', (shared, text) => expect(sharedText(shared)).toBe(text));

test('what was begun in a thread stays, before what is shared', () => {
  expect(withShared('', 'shared')).toBe('shared');
  expect(withShared('Half a sentence ', 'shared')).toBe('Half a sentence\nshared');
});
