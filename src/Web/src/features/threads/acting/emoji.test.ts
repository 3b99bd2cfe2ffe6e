import { describe, expect, test } from 'vitest';
import { inTone, loadEmoji, matching, quickEmoji } from './emoji';

// Written so, as this flag is newer than what we compile for.
const pattern = '^\\p{RGI_Emoji}$';
const anEmoji = new RegExp(pattern, 'v');

describe.each(['en', 'de'] as const)('in %s', (language) => {
  test('every emoji has a name, is there once, and is one for the server', async () => {
    const all = await loadEmoji(language);
    expect(all.length).toBeGreaterThan(1_800);
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
    for (const { emoji, name } of all) {
      expect(name).not.toBe('');
      expect(emoji).toMatch(anEmoji);
    }
    for (const quick of quickEmoji) expect(all.map(({ emoji }) => emoji)).toContain(quick);
  });
});

test.each([
  ['en', 'thumbs up', '👍'],
  ['en', 'part pop', '🎉'],
  ['en', 'flag germ', '🇩🇪'],
  ['de', 'daumen', '👍'],
  ['de', '❤️', '❤️'],
] as const)('in %s one finds %s', async (language, text, emoji) => {
  expect(matching(await loadEmoji(language), text).map((found) => found.emoji)).toContain(emoji);
});

test('what is named so comes before what is only tagged so', async () => {
  expect(matching(await loadEmoji('en'), 'rocket')[0]?.emoji).toBe('🚀');
  expect(matching(await loadEmoji('en'), 'no such thing')).toEqual([]);
});

test('everybody in an emoji has the colour of skin that was chosen', async () => {
  const all = await loadEmoji('en');
  const toned = (emoji: string) => inTone(all.find((e) => e.emoji === emoji) ?? expect.fail(), '🏽');
  expect(toned('👍')).toBe('👍🏽');
  expect(toned('☝️')).toBe('☝🏽');
  expect(toned('🧑‍🤝‍🧑')).toBe('🧑🏽‍🤝‍🧑🏽');
  expect(toned('🤝')).toBe('🤝🏽');
  expect(toned('🚀')).toBe('🚀');
  for (const emoji of all) expect(inTone(emoji, '🏿')).toMatch(anEmoji);
});
