import type { Member, Role } from './queries';

export const roles = ['owner', 'admin', 'member', 'compliance', 'analyst'] as const satisfies readonly Role[];

/** Why something cannot be done. */
export type Hindrance = 'deactivated' | 'ownersOnly' | 'lastOwner';

interface Situation {
  member: Member;
  /** One's own roles. */
  mine: readonly Role[];
  /** As many of the members as are known; the server knows them all, and decides by the same rules. */
  members: readonly Member[];
}

const isOwner = ({ roles, status }: Member): boolean => status === 'active' && roles.includes('owner');

const isLastOwner = ({ member, members }: Situation): boolean =>
  isOwner(member) && !members.some((other) => other.memberId !== member.memberId && isOwner(other));

/** What hinders any change of a member's roles; null when nothing does. */
export function hindranceToRoles({ member, mine }: Situation): Hindrance | null {
  if (member.status === 'deactivated') return 'deactivated';
  return member.roles.includes('owner') && !mine.includes('owner') ? 'ownersOnly' : null;
}

/** What hinders that a member is given a role or loses it. */
export function hindranceToRole(role: Role, situation: Situation): Hindrance | null {
  const hindrance = hindranceToRoles(situation);
  if (hindrance !== null || role !== 'owner') return hindrance;
  if (!situation.mine.includes('owner')) return 'ownersOnly';
  return isLastOwner(situation) ? 'lastOwner' : null;
}

/** What hinders that a member is deactivated. */
export function hindranceToDeactivation(situation: Situation): Hindrance | null {
  const { member, mine } = situation;
  if (member.status === 'deactivated') return 'deactivated';
  if (member.roles.includes('owner') && !mine.includes('owner')) return 'ownersOnly';
  return isLastOwner(situation) ? 'lastOwner' : null;
}
