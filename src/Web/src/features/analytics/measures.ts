import type { Growth, GrowthPoint } from './queries';

export type Name =
  | 'organisations'
  | 'members'
  | 'active'
  | 'requested'
  | 'suspended'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'ended'
  | 'external'
  | 'internal'
  | 'announcements'
  | 'messages'
  | 'messagesInPeriod';

const readers: Record<Name, (point: GrowthPoint) => number> = {
  organisations: (point) => point.organisations,
  members: (point) => point.members,
  active: ({ relationships }) => relationships.active,
  requested: ({ relationships }) => relationships.requested,
  suspended: ({ relationships }) => relationships.suspended,
  declined: ({ relationships }) => relationships.declined,
  withdrawn: ({ relationships }) => relationships.withdrawn,
  expired: ({ relationships }) => relationships.expired,
  ended: ({ relationships }) => relationships.ended,
  external: ({ threads }) => threads.external,
  internal: ({ threads }) => threads.internal,
  announcements: ({ threads }) => threads.announcements,
  messages: (point) => point.messages,
  messagesInPeriod: (point) => point.messagesInPeriod,
};

/** What is drawn together. */
export interface Measure {
  id: 'organisations' | 'members' | 'partnerships' | 'threads' | 'messages';
  kind: 'lines' | 'bars';
  /** What is drawn; the total of these is what the head tells. */
  drawn: readonly Name[];
  /** What only the table tells. */
  told: readonly Name[];
  /** The total that has grown. */
  total: readonly Name[];
}

export const measures: readonly Measure[] = [
  { id: 'organisations', kind: 'lines', drawn: ['organisations'], told: [], total: ['organisations'] },
  { id: 'members', kind: 'lines', drawn: ['members'], told: [], total: ['members'] },
  {
    id: 'partnerships',
    kind: 'lines',
    drawn: ['active', 'requested', 'suspended'],
    told: ['declined', 'withdrawn', 'expired', 'ended'],
    total: ['active'],
  },
  {
    id: 'threads',
    kind: 'lines',
    drawn: ['external', 'internal', 'announcements'],
    told: [],
    total: ['external', 'internal', 'announcements'],
  },
  { id: 'messages', kind: 'bars', drawn: ['messagesInPeriod'], told: ['messages'], total: ['messages'] },
];

export const valueIn = (name: Name, point: GrowthPoint): number => readers[name](point);

/** The total at the end, and by how much it has grown since the beginning. */
export function grownBy({ total }: Measure, { points, start }: Growth): { now: number; by: number } {
  const sum = (point: GrowthPoint | null | undefined) =>
    point ? total.reduce((all, name) => all + valueIn(name, point), 0) : 0;
  const now = sum(points.at(-1));
  return { now, by: now - sum(start) };
}
