import type { Organisation } from './queries';

/** What a company says of itself, as it is written in the form. */
export interface ProfileDraft {
  name: string;
  about: string;
  sector: string;
  domains: readonly string[];
  regions: readonly string[];
  capabilities: readonly string[];
  listed: boolean;
}

export const draftOf = (organisation: Organisation): ProfileDraft => ({
  name: organisation.name,
  about: organisation.about,
  sector: organisation.sector ?? '',
  domains: organisation.domains,
  regions: organisation.regions,
  capabilities: organisation.capabilities,
  listed: organisation.listed,
});

/** As the server takes it: the whole profile, and no sector where none is written. */
export const profileOf = (draft: ProfileDraft) => ({
  ...draft,
  name: draft.name.trim(),
  about: draft.about.trim(),
  sector: draft.sector.trim() || null,
  domains: [...draft.domains],
  regions: [...draft.regions],
  capabilities: [...draft.capabilities],
});

export const isSameProfile = (one: ProfileDraft, other: ProfileDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
