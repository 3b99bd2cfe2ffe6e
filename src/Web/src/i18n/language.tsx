import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Catalogue, type Language, languages } from './catalogue';
import { Formats } from './formats';

const storageKey = 'networking.language';
const zoneKey = 'networking.zone';

interface Speech {
  language: Language;
  formats: Formats;
  speak: (language: Language) => void;
  /** The zone that was chosen on this device; undefined as long as the browser's is meant. */
  zone: string | undefined;
  showIn: (zone: string | undefined) => void;
}

const Context = createContext<Speech>({
  language: 'en',
  formats: new Formats('en'),
  speak: () => {},
  zone: undefined,
  showIn: () => {},
});

/** What was chosen here before, else what the browser prefers, else English. */
function preferred(): Language {
  const wishes = [localStorage.getItem(storageKey), ...navigator.languages];
  const known = wishes.map((wish) => languages.find((language) => wish?.startsWith(language)));
  return known.find((language) => language !== undefined) ?? 'en';
}

/** What was chosen here before, if this browser still knows it. */
function chosenZone(): string | undefined {
  const zone = localStorage.getItem(zoneKey) ?? undefined;
  try {
    new Intl.DateTimeFormat('en', zone === undefined ? {} : { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? preferred());
  const [zone, setZone] = useState(chosenZone);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      formats: new Formats(language, zone),
      speak: (chosen: Language) => {
        localStorage.setItem(storageKey, chosen);
        setLanguage(chosen);
      },
      zone,
      showIn: (chosen: string | undefined) => {
        if (chosen === undefined) localStorage.removeItem(zoneKey);
        else localStorage.setItem(zoneKey, chosen);
        setZone(chosen);
      },
    }),
    [language, zone],
  );
  return <Context value={speech}>{children}</Context>;
}

/** The texts of a catalogue in the language of the reader. */
export function useTexts<Texts>(texts: Catalogue<Texts>) {
  return texts[useContext(Context).language];
}

/** Dates, times and numbers as the reader writes them. */
export const useFormats = () => useContext(Context).formats;

export const useLanguage = () => useContext(Context);
