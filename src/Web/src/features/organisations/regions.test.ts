import { expect, test } from 'vitest';
import { Regions } from './regions';

test.each([
  ['en', 'DE', 'Germany'],
  ['de', 'DE', 'Deutschland'],
  ['en', 'Great Lakes', 'Great Lakes'],
  ['en', 'XQ', 'XQ'],
] as const)('in %s, %s is called %s', (language, region, name) =>
  expect(new Regions(language).nameOf(region)).toBe(name),
);

test.each([
  ['en', 'germany', 'DE'],
  ['de', 'Frankreich', 'FR'],
  ['en', 'nl', 'NL'],
  ['de', 'Deutschland', 'DE'],
  ['en', 'Great Lakes', 'Great Lakes'],
] as const)('in %s, %s means %s', (language, text, region) =>
  expect(new Regions(language).codeOf(text)).toBe(region),
);
