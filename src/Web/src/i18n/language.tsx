import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Catalogue, type Language, languages } from './catalogue';
import { Formats } from './formats';

const storageKey = 'networking.language';

interface Speech {
  language: Language;
  formats: Formats;
  speak: (language: Language) => void;
}

const Context = createContext<Speech>({ language: 'en', formats: new Formats('en'), speak: () => {} });

/** What was chosen here before, else what the browser prefers, else English. */
function preferred(): Language {
  const wishes = [localStorage.getItem(storageKey), ...navigator.languages];
  const known = wishes.map((wish) => languages.find((language) => wish?.startsWith(language)));
  return known.find((language) => language !== undefined) ?? 'en';
}

export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? preferred());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      formats: new Formats(language),
      speak: (chosen: Language) => {
        localStorage.setItem(storageKey, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
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
