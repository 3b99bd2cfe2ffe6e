import { fits } from '~/i18n';
import type { IconName } from '~/ui';
import { isOfDates, kinds } from './complaints';
import { type Operator, operators, type Part, partsOf, written } from './parts';

/** Names that a search may be completed with. */
export interface Known {
  people: readonly string[];
  partners: readonly string[];
  subjects: readonly string[];
  /** Days, months and years by what they are called: `Last month` is 2026-10. */
  periods: readonly { name: string; value: string }[];
  kindNames: Readonly<Record<(typeof kinds)[number], string>>;
  recent: readonly string[];
}

export interface Suggestion {
  icon: IconName;
  /** What it would write. */
  insert: string;
  /** What it is called. */
  name?: string;
  /** What it writes is told, too: it is not the name. */
  isCode?: boolean;
}

export interface Suggestions {
  /** What of the text it would take the place of. */
  start: number;
  end: number;
  all: readonly Suggestion[];
  /** Enter takes the first: a value is expected here, and nothing else. */
  isExpected: boolean;
}

const most = 8;

/** What may stand where somebody writes: recent searches at the beginning, an operator's values after it, else operators and names. */
export function suggestionsFor(text: string, caret: number, known: Known): Suggestions {
  if (text.trim() === '')
    return {
      start: 0,
      end: text.length,
      all: known.recent.map((insert) => ({ icon: 'clock', insert })),
      isExpected: false,
    };
  const part = partsOf(text).find(({ start, end }) => start < caret && caret <= end);
  if (!part) return { start: caret, end: caret, all: [], isExpected: false };
  if (part.operator !== null) {
    const all = valuesOf(part.operator, part.value, known).slice(0, most);
    return { start: part.valueStart, end: part.end, all, isExpected: part.value !== '' };
  }
  return {
    start: part.start,
    end: part.end,
    all: beginningsOf(part, known).slice(0, most),
    isExpected: false,
  };
}

function valuesOf(operator: Operator, value: string, known: Known): Suggestion[] {
  const named = (icon: IconName, names: readonly string[]) =>
    names
      .filter((name) => fits(name, value))
      .map((name): Suggestion => ({ icon, name, insert: written(name) }));
  if (isOfDates(operator))
    return known.periods
      .filter((period) => period.value.startsWith(value) || fits(period.name, value))
      .map(({ name, value: insert }) => ({ icon: 'calendar', name, insert, isCode: true }));
  switch (operator) {
    case 'from':
      return named('people', ['me', ...known.people]);
    case 'with':
      return [...named('company', known.partners), ...named('people', known.people)];
    case 'in':
      return named('speech', known.subjects);
    default:
      return kinds
        .map(
          (kind): Suggestion => ({ icon: 'inbox', name: known.kindNames[kind], insert: kind, isCode: true }),
        )
        .filter(({ name = '', insert }) => fits(name, value) || fits(insert, value));
  }
}

/** An operator that begins so, or somebody whose name does. */
function beginningsOf({ value, isQuoted, isNegated }: Part, known: Known): Suggestion[] {
  if (isQuoted || value === '') return [];
  const sign = isNegated ? '-' : '';
  const names = (operator: Operator, icon: IconName, all: readonly string[]) =>
    all
      .filter((name) => value.length > 1 && fits(name, value))
      .slice(0, 3)
      .map((name): Suggestion => ({ icon, insert: `${sign}${operator}:${written(name)}` }));
  return [
    ...operators
      .filter((name) => name.startsWith(value.toLowerCase()) && !(isNegated && isOfDates(name)))
      .map((name): Suggestion => ({ icon: 'search', insert: `${sign}${name}:` })),
    ...names('from', 'people', known.people),
    ...names('with', 'company', known.partners),
  ];
}
