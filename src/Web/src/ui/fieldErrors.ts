import { Refusal } from '~/api';
import { type Catalogue, catalogue, useTexts } from '~/i18n';

const texts = catalogue(
  {
    required: 'This is needed.',
    tooShort: (least: string) => `At least ${least} characters.`,
    tooLong: (most: string) => `Longer than the ${most} characters that fit.`,
    tooMany: (most: string) => `More than the ${most} that fit.`,
    unstorable: 'Has characters that cannot be stored.',
    noAddress: 'This is no e-mail address.',
  },
  {
    required: 'Das wird gebraucht.',
    tooShort: (least) => `Mindestens ${least} Zeichen.`,
    tooLong: (most) => `Länger als die ${most} Zeichen, die Platz haben.`,
    tooMany: (most) => `Mehr als die ${most}, die Platz haben.`,
    unstorable: 'Enthält Zeichen, die nicht gespeichert werden können.',
    noAddress: 'Das ist keine E-Mail-Adresse.',
  },
);
type Texts = typeof texts extends Catalogue<infer T> ? Catalogue<T>['en'] : never;

/** The server's words for what is wrong with a field, and ours. */
const known: [RegExp, (text: Texts, amount: string) => string][] = [
  [/^is required$/, (text) => text.required],
  [/^is longer than (\d+) characters$/, (text, most) => text.tooLong(most)],
  [/^is shorter than (\d+) characters$/, (text, least) => text.tooShort(least)],
  [/^has (?:more than (\d+)|too many) entries$/, (text, most) => text.tooMany(most)],
  [/^contains /, (text) => text.unstorable],
  [/^is not a mail address$/, (text) => text.noAddress],
];

/** What is wrong with which field, in the reader's words: `of('name')` is undefined when it is fine. */
export function useFieldErrors(error: unknown): { of: (field: string) => string | undefined; any: boolean } {
  const text = useTexts(texts);
  const fields = error instanceof Refusal ? error.fields : {};
  return {
    any: Object.keys(fields).length > 0,
    of: (field) => {
      const said = fields[field]?.[0];
      if (said === undefined) return undefined;
      for (const [pattern, words] of known) {
        const match = pattern.exec(said);
        if (match) return words(text, match[1] ?? '');
      }
      return said;
    },
  };
}
