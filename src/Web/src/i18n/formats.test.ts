import { expect, test } from 'vitest';
import { Formats } from './formats';

const now = new Date(2026, 10, 27, 12, 0);
const at = (...parts: [number, number, number, number]) => new Date(...parts, 5);

test('a list shows the time of today, the day of this week, else the date', () => {
  const en = new Formats('en');
  expect(en.shortOf(at(2026, 10, 27, 9), now)).toBe('09:05');
  expect(en.shortOf(at(2026, 10, 26, 23), now)).toBe('Yesterday');
  expect(en.shortOf(at(2026, 10, 23, 9), now)).toBe('Monday');
  expect(en.shortOf(at(2026, 10, 20, 9), now)).toBe('20 Nov');
  expect(en.shortOf(at(2025, 10, 20, 9), now)).toBe('20 Nov 2025');
});

test('a divider names today', () => {
  expect(new Formats('de').dividerOf(at(2026, 10, 27, 0), now)).toBe('Heute');
  expect(new Formats('de').dividerOf(at(2026, 10, 26, 0), now)).toBe('Gestern');
});

test('days and times are those of the zone that was chosen', () => {
  const [tokyo, losAngeles] = [new Formats('en', 'Asia/Tokyo'), new Formats('en', 'America/Los_Angeles')];
  const evening = new Date('2026-11-26T20:30:00Z');
  const noon = new Date('2026-11-27T12:00:00Z');
  expect(tokyo.shortOf(evening, noon)).toBe('05:30');
  expect(losAngeles.shortOf(evening, noon)).toBe('Yesterday');
  expect(tokyo.dateOf(evening)).toEqual({ year: 2026, month: 11, day: 27 });
  expect(tokyo.dayNumber(evening) - losAngeles.dayNumber(evening)).toBe(1);
  expect(tokyo.zone).toBe('Asia/Tokyo');
});

test.each([
  ['Europe/Berlin', { year: 2026, month: 3, day: 29 }, '2026-03-28T23:00:00.000Z'],
  ['Asia/Kathmandu', { year: 2026, month: 1, day: 1 }, '2025-12-31T18:15:00.000Z'],
  ['Pacific/Kiritimati', { year: 2026, month: 1, day: 1 }, '2025-12-31T10:00:00.000Z'],
  ['Pacific/Pago_Pago', { year: 2026, month: 1, day: 1 }, '2026-01-01T11:00:00.000Z'],
  // There is no midnight on that day.
  ['Africa/Cairo', { year: 2024, month: 4, day: 26 }, '2024-04-25T22:00:00.000Z'],
])('a day begins in %s when the calendar turns', (zone, day, begins) =>
  expect(new Formats('en', zone).startOf(day).toISOString()).toBe(begins),
);
