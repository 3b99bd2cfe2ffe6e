import type { Language } from './catalogue';

const dayMs = 86_400_000;

/** Days since an arbitrary one, by the reader's calendar and zone. */
export function dayNumber(at: Date): number {
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / dayMs);
}

/** How times are written, in the reader's language and the browser's zone. Making a format is dear, so each is kept. */
export class Formats {
  private readonly time: Intl.DateTimeFormat;
  private readonly weekday: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly dayWithYear: Intl.DateTimeFormat;
  private readonly full: Intl.DateTimeFormat;
  private readonly relative: Intl.RelativeTimeFormat;
  private readonly number: Intl.NumberFormat;

  constructor(language: Language) {
    const locale = language === 'en' ? 'en-GB' : 'de-DE';
    this.time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
    this.weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
    this.day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
    this.dayWithYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
    this.full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
    this.relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    this.number = new Intl.NumberFormat(locale);
  }

  /** 14:05 */
  timeOf = (at: Date) => this.time.format(at);

  /** Friday, 27 November 2026 at 14:05 */
  fullOf = (at: Date) => this.full.format(at);

  count = (value: number) => this.number.format(value);

  /** For a list: the time of today, the weekday of this week, else the day. */
  shortOf(at: Date, now: Date = new Date()): string {
    const ago = dayNumber(now) - dayNumber(at);
    if (ago === 0) return this.timeOf(at);
    return ago > 0 && ago < 7 ? this.nearDay(ago, at) : this.dayOf(at, now);
  }

  /** For a divider between days: today, yesterday, Monday, 3 Mar, 3 Mar 2025. */
  dividerOf(at: Date, now: Date = new Date()): string {
    const ago = dayNumber(now) - dayNumber(at);
    return ago >= 0 && ago < 7 ? this.nearDay(ago, at) : this.dayOf(at, now);
  }

  private nearDay(ago: number, at: Date): string {
    const text = ago < 2 ? this.relative.format(-ago, 'day') : this.weekday.format(at);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  private dayOf(at: Date, now: Date): string {
    return (at.getFullYear() === now.getFullYear() ? this.day : this.dayWithYear).format(at);
  }
}
