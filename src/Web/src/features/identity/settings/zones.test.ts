import { expect, test } from 'vitest';
import { nameOf, offsetOf, zones, zonesLike } from './zones';

const winter = new Date('2026-01-15T12:00:00Z');

test('a zone is called by its place', () => {
  expect(nameOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires (America, Argentina)');
  expect(nameOf('UTC')).toBe('UTC');
});

test.each([
  ['berl', 'Europe/Berlin'],
  ['new y', 'America/New_York'],
  ['+5:3', 'Asia/Colombo'],
  ['utc-3:30', 'America/St_Johns'],
])('%s finds %s', (text, zone) => expect(zonesLike(text, winter)).toContain(zone));

test('places that begin so come before regions', () => {
  expect(zonesLike('lond', winter)[0]).toBe('Europe/London');
  expect(zonesLike('', winter)).toEqual(zones);
  expect(zonesLike('nowhere', winter)).toEqual([]);
});

test('an offset is that of the day', () => {
  expect(offsetOf('Europe/Berlin', winter)).toBe('+1');
  expect(offsetOf('Europe/Berlin', new Date('2026-07-15T12:00:00Z'))).toBe('+2');
  expect(offsetOf('UTC', winter)).toBe('+0');
});
