import type { Relationship } from './queries';

/** What can be done about a relationship. */
export type Act = 'request' | 'accept' | 'decline' | 'withdraw' | 'suspend' | 'resume' | 'end';

/** As much of a relationship as its state in a word takes. */
export type Standing = Pick<Relationship, 'status' | 'requestedByUs'>;

/** The relationship as it stands now: a request that nobody answered in time is over before the server's sweep says so. */
export function asOfNow(relationship: Relationship, now: Date = new Date()): Relationship {
  const isOverdue = relationship.expiresAt !== null && new Date(relationship.expiresAt) <= now;
  return relationship.status === 'requested' && isOverdue
    ? {
        ...relationship,
        status: 'expired',
        changedAt: relationship.expiresAt ?? relationship.changedAt,
        text: null,
      }
    : relationship;
}

/** What an administrator may do, the likeliest first. The server decides by the same rules. */
export function actsOn(relationship: Relationship | null, mySide: string): readonly Act[] {
  switch (relationship?.status) {
    case 'requested':
      return relationship.requestedByUs ? ['withdraw'] : ['accept', 'decline'];
    case 'active':
      return ['suspend', 'end'];
    case 'suspended':
      return relationship.suspendedBy === mySide ? ['resume', 'end'] : ['end'];
    default:
      return ['request'];
  }
}

/** Those that come with words for the other side: they open a form first. */
const spoken = ['request', 'decline', 'suspend', 'end'] as const;
export type SpokenAct = (typeof spoken)[number];

export const isSpoken = (act: Act): act is SpokenAct => spoken.some((known) => known === act);
