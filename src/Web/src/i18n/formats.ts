import type { Language } from './catalogue';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A day of the calendar. */
export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** How times are written, in the reader's language and zone. Making a format is dear, so each is kept. */
export class Formats {
  /** The IANA zone that times are shown in. */
  readonly zone: string;
  private readonly calendar: Intl.DateTimeFormat;
  private readonly time: Intl.DateTimeFormat;
  private readonly weekday: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly dayWithYear: Intl.DateTimeFormat;
  private readonly full: Intl.DateTimeFormat;
  private readonly relative: Intl.RelativeTimeFormat;
  private readonly number: Intl.NumberFormat;
  private readonly signed: Intl.NumberFormat;
  private readonly compacted: Intl.NumberFormat;

  /** @param zone The browser's when absent. */
  constructor(language: Language, zone?: string) {
    const locale = language === 'en' ? 'en-GB' : 'de-DE';
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, zone === undefined ? options : { ...options, timeZone: zone });
    this.calendar = format({ calendar: 'gregory', year: 'numeric', month: 'numeric', day: 'numeric' });
    this.zone = this.calendar.resolvedOptions().timeZone;
    this.time = format({ hour: '2-digit', minute: '2-digit' });
    this.weekday = format({ weekday: 'long' });
    this.day = format({ day: 'numeric', month: 'short' });
    this.dayWithYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
    this.full = format({ dateStyle: 'full', timeStyle: 'short' });
    this.relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    this.number = new Intl.NumberFormat(locale);
    this.signed = new Intl.NumberFormat(locale, { signDisplay: 'always' });
    this.compacted = new Intl.NumberFormat(locale, { notation: 'compact' });
  }

  /** 14:05 */
  timeOf = (at: Date) => this.time.format(at);

  /** Friday, 27 November 2026 at 14:05 */
  fullOf = (at: Date) => this.full.format(at);

  /** The day that it is, or was, in the reader's zone. */
  dateOf(at: Date): CalendarDay {
    const parts = this.calendar.formatToParts(at);
    const number = (type: 'year' | 'month' | 'day') =>
      Number(parts.find((part) => part.type === type)?.value);
    return { year: number('year'), month: number('month'), day: number('day') };
  }

  /** Days since an arbitrary one, by the reader's calendar and zone. */
  dayNumber = (at: Date): number => {
    const { year, month, day } = this.dateOf(at);
    return Math.round(Date.UTC(year, month - 1, day) / dayMs);
  };

  /** When a day begins in the reader's zone: mostly at midnight, an hour later where the clocks go forward then. */
  startOf({ year, month, day }: CalendarDay): Date {
    const utc = Date.UTC(year, month - 1, day);
    const wanted = Math.round(utc / dayMs);
    // No zone is further from UTC than that.
    let [before, from] = [utc - 15 * hourMs, utc + 15 * hourMs];
    while (from - before > minuteMs) {
      const middle = before + Math.round((from - before) / 2 / minuteMs) * minuteMs;
      if (this.dayNumber(new Date(middle)) >= wanted) from = middle;
      else before = middle;
    }
    return new Date(from);
  }

  /** 27 Nov 2026 */
  dateWithYear = (at: Date) => this.dayWithYear.format(at);

  count = (value: number) => this.number.format(value);

  /** +23 */
  change = (value: number) => this.signed.format(value);

  /** 1.2K, where there is little room */
  compact = (value: number) => this.compacted.format(value);

  /** For a list: the time of today, the weekday of this week, else the day. */
  shortOf(at: Date, now: Date = new Date()): string {
    const ago = this.dayNumber(now) - this.dayNumber(at);
    if (ago === 0) return this.timeOf(at);
    return ago > 0 && ago < 7 ? this.nearDay(ago, at) : this.dayOf(at, now);
  }

  /** For a divider between days: today, yesterday, Monday, 3 Mar, 3 Mar 2025. */
  dividerOf(at: Date, now: Date = new Date()): string {
    const ago = this.dayNumber(now) - this.dayNumber(at);
    return ago >= 0 && ago < 7 ? this.nearDay(ago, at) : this.dayOf(at, now);
  }

  private nearDay(ago: number, at: Date): string {
    const text = ago < 2 ? this.relative.format(-ago, 'day') : this.weekday.format(at);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  private dayOf(at: Date, now: Date): string {
    return (this.dateOf(at).year === this.dateOf(now).year ? this.day : this.dayWithYear).format(at);
  }
}
