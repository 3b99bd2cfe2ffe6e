import { expect, test } from 'vitest';
import { fits } from './fits';

test.each([
  ['Lukas Amsel', 'ams'],
  ['Ülkü Demir', 'ulku'],
  ['TS-20 acceptance: open points', '20 acc'],
  ['Ann van der Berg', 'van ann'],
  ['北浜軸受', '北浜'],
  ['Anything', ' '],
])('%s is meant by %s', (name, written) => expect(fits(name, written)).toBe(true));

test.each([
  ['Lukas Amsel', 'msel'],
  ['Lukas Amsel', 'lukas b'],
  ['', 'a'],
])('%s is not meant by %s', (name, written) => expect(fits(name, written)).toBe(false));
