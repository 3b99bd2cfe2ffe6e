export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** A text, or how it is made of values: plurals and word order differ from language to language. */
type Text = string | ((...values: never[]) => string);

/** The same keys, taking the same values. */
type Translation<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

export type Catalogue<Texts> = Readonly<Record<Language, Texts | Translation<Texts>>>;

/** A feature's texts. One that is missing in German, or takes other values there, does not compile. */
export function catalogue<Texts extends Record<string, Text>>(
  en: Texts,
  de: Translation<Texts>,
): Catalogue<Texts> {
  return { en, de };
}
