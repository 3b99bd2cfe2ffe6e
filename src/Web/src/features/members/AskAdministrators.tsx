import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n';
import { membersQuery } from './queries';
import { texts } from './texts';

/** Says that something is for administrators, and who they are. */
export function AskAdministrators({ children }: { children: ReactNode }) {
  const text = useTexts(texts);
  const members = useInfiniteQuery(membersQuery).data ?? [];
  const names = members
    .filter(
      ({ status, roles }) =>
        status === 'active' && roles.some((role) => role === 'owner' || role === 'admin'),
    )
    .flatMap(({ displayName }) => displayName ?? []);
  return (
    <>
      {children} {names.length > 0 && text.ask(names)}
    </>
  );
}
