import { expect, test } from 'vitest';
import { Formats } from '~/i18n';
import { beginsDay, goesOn } from './grouping';
import { aMessage } from './samples';

const formats = new Formats('en');
const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).toISOString();

test('a day begins with its first message', () => {
  const evening = aMessage({ at: at(2, 23, 59) });
  expect(beginsDay(aMessage({ at: at(3, 0) }), evening, false, formats)).toBe(true);
  expect(beginsDay(aMessage({ at: at(2, 23, 59) }), evening, false, formats)).toBe(false);
});

test('nothing is said of the day while the message before is unknown', () => {
  expect(beginsDay(aMessage({}), undefined, false, formats)).toBe(false);
  expect(beginsDay(aMessage({}), undefined, true, formats)).toBe(true);
});

test('somebody goes on within five minutes, unless they answer', () => {
  const before = aMessage({ at: at(2, 9) });
  expect(goesOn(aMessage({ at: at(2, 9, 4) }), before)).toBe(true);
  expect(goesOn(aMessage({ at: at(2, 9, 5) }), before)).toBe(false);
  expect(goesOn(aMessage({ at: at(2, 9, 1), by: 'bob' }), before)).toBe(false);
  expect(goesOn(aMessage({ at: at(2, 9, 1), replyTo: 'message-1' }), before)).toBe(false);
  expect(goesOn(aMessage({}), undefined)).toBe(false);
});
