import { useNavigate } from '@tanstack/react-router';
import { useCachedThreads } from '~/features/inbox';
import { useColleagues } from '~/features/members';
import { usePartners } from '~/features/partnerRelationships';
import { useThreadsFound, written } from '~/features/search';
import { useTexts } from '~/i18n';
import { useShortcuts } from '~/ui';
import { isAdministrator, useMe } from '../me';
import type { Entry } from './entries';
import { texts } from './texts';

const sections = [
  { id: 'inbox', icon: 'inbox', to: '/inbox' },
  { id: 'search', icon: 'search', to: '/search' },
  { id: 'partnersSection', icon: 'company', to: '/partners' },
  { id: 'network', icon: 'chart', to: '/network' },
  { id: 'admin', icon: 'shield', to: '/admin/members' },
  { id: 'settings', icon: 'settings', to: '/settings' },
] as const;

/** Everywhere one can go and everything one can do, here and now. */
export function useEntries(text: string): Entry[] {
  const said = useTexts(texts);
  const navigate = useNavigate();
  const me = useMe();
  const [threads, found] = [useCachedThreads(), useThreadsFound(text)];
  const [colleagues, partners] = [useColleagues(), usePartners()];
  const shortcuts = useShortcuts();
  const known = new Set(threads.map((thread) => thread.threadId));
  const search = (q: string) => void navigate({ to: '/search', search: { q } });
  const openThread = (threadId: string) => void navigate({ to: '/threads/$threadId', params: { threadId } });

  return [
    ...sections
      .filter(({ id }) => id !== 'admin' || isAdministrator(me))
      .map(
        ({ id, icon, to }): Entry => ({
          id,
          group: 'sections',
          icon,
          name: said[id],
          run: () => void navigate({ to }),
        }),
      ),
    ...threads.map(
      ({ threadId, subject, partner }): Entry => ({
        id: threadId,
        group: 'threads',
        icon: 'speech',
        name: subject ?? said.noSubject,
        note: partner?.name,
        run: () => openThread(threadId),
      }),
    ),
    ...found
      .filter(({ threadId }) => !known.has(threadId))
      .map(
        ({ threadId, subject }): Entry => ({
          id: threadId,
          group: 'threads',
          icon: 'speech',
          name: subject ?? said.noSubject,
          run: () => openThread(threadId),
        }),
      ),
    ...colleagues
      .filter(({ memberId, displayName }) => displayName !== null && memberId !== me.memberId)
      .map(
        ({ memberId, displayName, email }): Entry => ({
          id: memberId,
          group: 'people',
          icon: 'people',
          name: displayName ?? '',
          note: email ?? undefined,
          run: () => search(`from:${written(displayName ?? '')}`),
        }),
      ),
    ...partners.map(
      ({ partnerId, partnerName }): Entry => ({
        id: partnerId,
        group: 'partners',
        icon: 'company',
        name: partnerName,
        run: () => void navigate({ to: '/partners/$organisationId', params: { organisationId: partnerId } }),
      }),
    ),
    ...shortcuts
      .filter(({ label }) => label !== said.openPalette)
      .map(
        ({ keys, label, scope, run }): Entry => ({
          id: keys.join(' '),
          group: 'actions',
          icon: 'act',
          name: label,
          note: scope === said.everywhere ? undefined : scope,
          keys,
          run,
        }),
      ),
    {
      id: 'search for',
      group: 'search',
      icon: 'search',
      name: said.searchFor(text.trim()),
      run: () => search(text.trim()),
    },
  ];
}
