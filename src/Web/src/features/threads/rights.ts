import type { Schema } from '~/api';
import { isAdministrator, type Me } from '~/app/me';
import type { Message, Thread } from './queries';

/** What one may do in a thread: the server decides (src/Domain/Threads), this only offers nothing that it refuses. */
export interface Rights {
  /** Answer with a sign of one's own; of an announcement, also who only reads it. */
  react: boolean;
  write: boolean;
  /** Close and reopen. */
  close: boolean;
  reopen: boolean;
  /** Bring in colleagues. */
  invite: boolean;
  leave: boolean;
}

/** @param isPartner Whether the two companies of an external thread are partners now. */
export function rightsIn(thread: Thread, me: Me, isPartner: boolean): Rights {
  const isAnnouncement = thread.kind === 'announcement';
  const isOpen = !thread.closed && (thread.kind !== 'external' || isPartner);
  const governs = !isAnnouncement || isAdministrator(me);
  return {
    react: isOpen,
    write: isOpen && governs,
    close: governs && !thread.closed,
    reopen: governs && thread.closed && (thread.kind !== 'external' || isPartner),
    invite: isOpen && !isAnnouncement,
    leave: !isAnnouncement,
  };
}

/** Whether one may take somebody else out: of one's own company, by who began the thread or an administrator. */
export function mayRemove(thread: Thread, me: Me, other: Schema<'ThreadMember'>): boolean {
  return (
    thread.kind !== 'announcement' &&
    other.memberId !== me.memberId &&
    other.organisationId === me.organisation?.id &&
    (thread.startedBy === me.memberId || isAdministrator(me))
  );
}

/** Whether one may change a message: only its author, while one may write there. */
export function mayChange(message: Message, me: Me, rights: Rights): boolean {
  return rights.write && message.by === me.memberId && message.deletedAt === null && message.body !== null;
}
