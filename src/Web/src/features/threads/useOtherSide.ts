import { useQuery } from '@tanstack/react-query';
import { useMe } from '~/app/me';
import { organisationQuery } from '~/features/organisations';
import type { Person } from './composing/mentions';
import type { Thread } from './queries';

interface OtherSide {
  /** The company across the table, seen from the reader's; undefined until it is known, or when there is none. */
  partner: string | undefined;
  /** Whether both are partners now. Until it is known, it is taken for granted. */
  isPartner: boolean;
}

export function useOtherSide(thread: Thread): OtherSide {
  const mine = useMe().organisation?.id;
  const id = thread.partnerId === mine ? thread.organisationId : thread.partnerId;
  const { data } = useQuery({ ...organisationQuery(id ?? ''), enabled: id !== null });
  const status = data?.organisation.relationship?.status;
  return { partner: data?.organisation.name, isPartner: data === undefined || status === 'active' };
}

/** Whoever takes part; of an announcement, that is one's company. */
export function usePeople(thread: Thread): readonly Person[] {
  const mine = useMe().organisation?.id;
  const isAnnouncement = thread.kind === 'announcement';
  const { data } = useQuery({ ...organisationQuery(mine ?? ''), enabled: isAnnouncement && Boolean(mine) });
  return isAnnouncement ? (data?.contacts ?? []) : thread.participants;
}
