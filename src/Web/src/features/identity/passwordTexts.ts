import { catalogue } from '~/i18n';

export const passwordTexts = catalogue(
  {
    rule: (shortest: number) => `At least ${shortest} characters; a sentence is easy to remember.`,
    missing: (count: number) => (count === 1 ? '1 more character.' : `${count} more characters.`),
    longEnough: 'Long enough. Each further word makes it much harder to guess.',
    show: 'Show what I write',
  },
  {
    rule: (shortest) => `Mindestens ${shortest} Zeichen; ein Satz merkt sich leicht.`,
    missing: (count) => (count === 1 ? 'Noch 1 Zeichen.' : `Noch ${count} Zeichen.`),
    longEnough: 'Lang genug. Jedes weitere Wort macht es viel schwerer zu raten.',
    show: 'Zeigen, was ich schreibe',
  },
);
