import { fits } from '~/i18n';
import type { IconName } from '~/ui';

export const groups = ['sections', 'threads', 'people', 'partners', 'actions', 'search'] as const;
export type Group = (typeof groups)[number];

/** Somewhere to go or something to do. */
export interface Entry {
  /** Of its own among all. */
  id: string;
  group: Group;
  icon: IconName;
  name: string;
  /** What it belongs to. It is found by that, too. */
  note?: string | undefined;
  keys?: readonly string[];
  run: () => void;
}

/** As many of a group as are shown before somebody writes, and after. */
const atFirst: Record<Group, number> = {
  sections: 9,
  threads: 5,
  people: 0,
  partners: 0,
  actions: 12,
  search: 0,
};
const found: Record<Group, number> = {
  sections: 9,
  threads: 6,
  people: 4,
  partners: 4,
  actions: 6,
  search: 1,
};

/** What is meant by a few letters, group by group; names that begin so stand before those that have it in them. */
export function chosenFrom(entries: readonly Entry[], written: string): Entry[] {
  const text = written.trim();
  const most = text === '' ? atFirst : found;
  const first = (entry: Entry) => (entry.name.toLowerCase().startsWith(text.toLowerCase()) ? 0 : 1);
  return groups.flatMap((group) =>
    entries
      .filter((entry) => entry.group === group)
      .filter((entry) => group === 'search' || fits(`${entry.name} ${entry.note ?? ''}`, text))
      .sort((a, b) => first(a) - first(b))
      .slice(0, most[group]),
  );
}
