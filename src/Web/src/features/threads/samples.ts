import type { Me } from '~/app/me';
import type { Message, Thread } from './queries';

/** Made-up people, messages and threads for the tests. */
export const aMember = (parts: Partial<Me>): Me => ({
  memberId: 'ann',
  displayName: 'Ann Smith',
  email: 'ann@acme.example',
  roles: ['member'],
  isOperator: false,
  organisation: { id: 'acme', name: 'Acme' },
  ...parts,
});

export const aMessage = (parts: Partial<Message>): Message => ({
  messageId: `message-${parts.ordinal ?? 1}`,
  threadId: 'thread',
  ordinal: 1,
  by: 'ann',
  byName: 'Ann Smith',
  at: '2026-03-02T09:15:00Z',
  body: 'text',
  replyTo: null,
  answered: null,
  mentions: [],
  reactions: [],
  editedAt: null,
  deletedAt: null,
  erased: false,
  imported: false,
  ...parts,
});

export const aThread = (parts: Partial<Thread>): Thread => ({
  threadId: 'thread',
  kind: 'internal',
  subject: 'Delivery of order 4711',
  organisationId: 'acme',
  partnerId: null,
  partnerRelationshipId: null,
  startedBy: 'ann',
  startedAt: '2026-03-02T09:15:00Z',
  closed: false,
  lastOrdinal: 1,
  readOrdinal: 0,
  pinned: false,
  muted: false,
  archived: false,
  participants: [{ memberId: 'ann', organisationId: 'acme', displayName: 'Ann Smith' }],
  ...parts,
});
