import type { Formats } from '~/i18n';
import type { Message } from './queries';

const sameBreathMs = 5 * 60_000;

/** Whether a message is the first of its day, as far as the one before it is known. */
export function beginsDay(
  message: Message,
  before: Message | undefined,
  isFirst: boolean,
  { dayNumber }: Pick<Formats, 'dayNumber'>,
): boolean {
  if (!before) return isFirst;
  return dayNumber(new Date(message.at)) !== dayNumber(new Date(before.at));
}

/** Whether it goes on where the one before it stopped: no name and no picture again. */
export function goesOn(message: Message, before: Message | undefined): boolean {
  return (
    before !== undefined &&
    before.by === message.by &&
    before.imported === message.imported &&
    message.replyTo === null &&
    Date.parse(message.at) - Date.parse(before.at) < sameBreathMs
  );
}
