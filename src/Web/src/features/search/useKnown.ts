import { useMemo } from 'react';
import { useCachedThreads } from '~/features/inbox';
import { useColleagues } from '~/features/members';
import { usePartners } from '~/features/partnerRelationships';
import { useFormats, useTexts } from '~/i18n';
import { periodsOf } from './periods';
import type { Known } from './suggestions';
import { texts } from './texts';

/** Everything that a search may be completed with: colleagues, partners, and who wrote last in the inbox. */
export function useKnown(recent: readonly string[]): Known {
  const [text, formats] = [useTexts(texts), useFormats()];
  const threads = useCachedThreads();
  const [colleagues, partners] = [useColleagues(), usePartners()];
  return useMemo(() => {
    const authors = threads.map((thread) => thread.lastMessage?.byName);
    return {
      people: distinct([...colleagues.map((member) => member.displayName), ...authors]),
      partners: distinct(partners.map((partner) => partner.partnerName)),
      subjects: distinct(threads.map((thread) => thread.subject)),
      periods: periodsOf(formats.dateOf(new Date())).map(([period, value]) => ({
        name: text[period],
        value,
      })),
      kindNames: text,
      recent,
    };
  }, [threads, colleagues, partners, recent, formats, text]);
}

const distinct = (names: readonly (string | null | undefined)[]): string[] =>
  [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[];
