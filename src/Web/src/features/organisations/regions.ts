import { useMemo } from 'react';
import { type Language, useLanguage } from '~/i18n';

const code = /^[A-Z]{2}$/;
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Regions are countries by their codes (ISO 3166), or whatever else a company calls where it works. */
export class Regions {
  private readonly names: Intl.DisplayNames;
  private byName: Map<string, string> | undefined;

  constructor(language: Language) {
    this.names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  }

  /** DE: Germany */
  nameOf(region: string): string {
    return (code.test(region) ? this.names.of(region) : undefined) ?? region;
  }

  private *pairs(): Generator<[name: string, code: string]> {
    for (const one of letters)
      for (const other of letters) {
        const name = this.names.of(one + other);
        // Codes that were given up mean the one that came after: DD is called Germany, too.
        const isOwn = new Intl.Locale(`und-${one}${other}`).region === one + other;
        if (name !== undefined && isOwn) yield [name.toLowerCase(), one + other];
      }
  }

  /** Germany: DE. What is no country's name stays as it is. */
  codeOf(text: string): string {
    this.byName ??= new Map(this.pairs());
    const upper = text.toUpperCase();
    const isCode = code.test(upper) && this.names.of(upper) !== undefined;
    return this.byName.get(text.toLowerCase()) ?? (isCode ? upper : text);
  }
}

export function useRegions(): Regions {
  const { language } = useLanguage();
  return useMemo(() => new Regions(language), [language]);
}
