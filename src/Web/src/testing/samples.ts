import type { Schema } from '~/api';

/** A made-up relationship of Acme, which is one's own company, with Brenner. */
export const aRelationship = (parts: Partial<Schema<'RelationshipView'>>): Schema<'RelationshipView'> => ({
  id: 'relationship',
  partnerId: 'brenner',
  partnerName: 'Brenner',
  status: 'active',
  requestedByUs: true,
  suspendedBy: null,
  text: null,
  requestedAt: '2026-03-01T09:00:00Z',
  changedAt: '2026-03-02T09:00:00Z',
  expiresAt: null,
  ...parts,
});

export const aStep = (parts: Partial<Schema<'RelationshipStepView'>>): Schema<'RelationshipStepView'> => ({
  position: 1,
  type: 'partnership_requested',
  status: 'requested',
  organisationId: 'acme',
  by: 'sanne',
  byName: 'Sanne Verhoeven',
  text: null,
  at: '2026-03-01T09:00:00Z',
  ...parts,
});

export const anOrganisation = (parts: Partial<Schema<'OrganisationView'>>): Schema<'OrganisationView'> => ({
  id: 'brenner',
  name: 'Brenner',
  about: 'Makes gear motors.',
  sector: 'Drives',
  domains: ['brenner.example'],
  regions: ['DE', 'AT'],
  capabilities: ['gear motors', 'repair'],
  verified: true,
  listed: true,
  members: 9,
  registeredAt: '2025-12-01T12:00:00Z',
  relationship: null,
  ...parts,
});

export const aMember = (parts: Partial<Schema<'MemberView'>>): Schema<'MemberView'> => ({
  memberId: 'ann',
  organisationId: 'acme',
  displayName: 'Ann Smith',
  email: 'ann@acme.example',
  roles: ['member'],
  status: 'active',
  since: '2026-03-02T09:15:00Z',
  ...parts,
});
