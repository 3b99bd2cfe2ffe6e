import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsOf, tintOf } from './initials';

test.each([
  ['Sanne Verhoeven', 'SV'],
  ['Anna van der Berg', 'AB'],
  ['Plato', 'P'],
  ['Ölçay Şahin', 'ÖŞ'],
  ['Brenner Antriebstechnik (GmbH)', 'BA'],
  ['𝒜da 山田', '𝒜山'],
  ['  ', '?'],
  [null, '?'],
])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

test('everybody has a tint, whatever the id', () => {
  fc.assert(fc.property(fc.string(), (id) => tintOf(id) >= 0 && tintOf(id) < 6));
});
