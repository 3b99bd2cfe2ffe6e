import type { CalendarDay } from '~/i18n';

export type Period = 'today' | 'yesterday' | 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear';

/** Days, months and years that are often meant, as a search writes them. */
export function periodsOf({ year, month, day }: CalendarDay): [Period, string][] {
  const iso = (date: Date, length: number) => date.toISOString().slice(0, length);
  const at = (months: number, days: number) => new Date(Date.UTC(year, month - 1 - months, days));
  return [
    ['today', iso(at(0, day), 10)],
    ['yesterday', iso(at(0, day - 1), 10)],
    ['thisMonth', iso(at(0, 1), 7)],
    ['lastMonth', iso(at(1, 1), 7)],
    ['thisYear', iso(at(0, 1), 4)],
    ['lastYear', iso(at(12, 1), 4)],
  ];
}
