import { type Operator, type Part, partsOf } from './parts';

/** What the server would refuse a search for, told before it is asked. */
export type Complaint =
  | { kind: 'needsValue' | 'noNegation' | 'noDate' | 'noKind'; operator: Operator }
  | { kind: 'nothingWanted' | 'tooLong' };

export const kinds = ['external', 'internal', 'announcement'] as const;
const longest = 500;
const dates: readonly Operator[] = ['on', 'after', 'before'];

export const isOfDates = (operator: Operator): boolean => dates.includes(operator);

/** What is wrong with one part of a search; null when nothing is. */
export function complaintAbout({ operator, value, isNegated }: Part): Complaint | null {
  if (operator === null) return null;
  if (isOfDates(operator) && isNegated) return { kind: 'noNegation', operator };
  if (value === '') return { kind: 'needsValue', operator };
  if (isOfDates(operator) && !isDate(value)) return { kind: 'noDate', operator };
  if (operator === 'kind' && !kinds.some((kind) => kind === value.toLowerCase()))
    return { kind: 'noKind', operator };
  return null;
}

/** What is wrong with a search as a whole, the first of it. */
export function complaintOf(text: string): Complaint | null {
  if (text.length > longest) return { kind: 'tooLong' };
  const parts = partsOf(text);
  const wrong = parts.map(complaintAbout).find((complaint) => complaint !== null);
  if (wrong) return wrong;
  return parts.length > 0 && parts.every((part) => part.isNegated) ? { kind: 'nothingWanted' } : null;
}

/** A day, a month or a year: 2026-11-23, 2026-11, 2026. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
