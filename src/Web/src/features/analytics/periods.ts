/** Days are `2026-03-02`, UTC, as the analytics count them. */
export type Day = string;

export const grains = ['day', 'week', 'month'] as const;
export type Grain = (typeof grains)[number];

export const ranges = ['quarter', 'year', 'all'] as const;
export type Range = (typeof ranges)[number];

/** From the first day to the last, both included; a side that is absent is open. */
export interface Span {
  from?: Day;
  to?: Day;
}

const dayMs = 86_400_000;
const day = (year: number, month: number, date: number): Day =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

export const toDay = (at: Date): Day => at.toISOString().slice(0, 10);
export const dateOf = (value: Day): Date => new Date(`${value}T00:00:00Z`);

/** A day that the server takes, or nothing. */
export function dayIn(value: unknown): Day | undefined {
  if (typeof value !== 'string' || !/^(19[7-9]|20\d)\d-\d\d-\d\d$/.test(value)) return undefined;
  const at = dateOf(value);
  return !Number.isNaN(at.getTime()) && toDay(at) === value ? value : undefined;
}

/** The days of a range, seen from one of them: the quarter before this one; the twelve months that end with this one. */
export function spanOf(range: Range, today: Day): Span {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const quarter = month - (month % 3);
  switch (range) {
    case 'quarter':
      return { from: day(year, quarter - 3, 1), to: day(year, quarter, 0) };
    case 'year':
      return { from: day(year, month - 11, 1), to: today };
    case 'all':
      return { to: today };
  }
}

const daysIn = ({ from, to }: Span): number =>
  from && to ? (dateOf(to).getTime() - dateOf(from).getTime()) / dayMs + 1 : Number.POSITIVE_INFINITY;

/** As fine as can still be read: days of a month, weeks of a quarter, months of what is longer. */
export function grainOf(span: Span): Grain {
  const days = daysIn(span);
  return days <= 31 ? 'day' : days <= 184 ? 'week' : 'month';
}

/** A day of the period before: what there was at its end is what the first period begins with. */
export function before(from: Day, grain: Grain): Day {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  if (grain === 'month') return day(year, month - 1, 1);
  return toDay(new Date(dateOf(from).getTime() - (grain === 'week' ? 7 : 1) * dayMs));
}
