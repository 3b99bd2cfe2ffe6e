import { useMemo } from 'react';
import { useLanguage, useTexts } from '~/i18n';
import type { PeriodLabel } from './Chart';
import { type Day, dateOf, type Grain } from './periods';
import { texts } from './texts';

/** How periods are written, by their first days. */
export function usePeriodLabels(days: readonly Day[], grain: Grain): readonly PeriodLabel[] {
  const text = useTexts(texts);
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : 'de-DE';
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const isMonth = grain === 'month';
    const short = format(isMonth ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' });
    const long = format({ month: 'long', year: 'numeric', ...(isMonth ? {} : { day: 'numeric' }) });
    return days.map((day) => {
      const name = long.format(dateOf(day));
      return { short: short.format(dateOf(day)), long: grain === 'week' ? text.weekFrom(name) : name };
    });
  }, [days, grain, language, text]);
}
