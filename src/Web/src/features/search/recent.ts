import { useCallback, useState } from 'react';
import { useMe } from '~/app/me';
import { ofTheSession } from '~/app/sessionHint';

const most = 8;

/** What somebody searched for last on this device, the newest first. It goes when they sign out. */
export function useRecentSearches() {
  const key = `${ofTheSession}searches.${useMe().memberId}`;
  const [recent, setRecent] = useState(() => read(key));
  const keep = useCallback(
    (all: readonly string[]) => {
      localStorage.setItem(key, JSON.stringify(all));
      setRecent(all);
    },
    [key],
  );
  const remember = useCallback(
    (search: string) => keep([search, ...read(key).filter((other) => other !== search)].slice(0, most)),
    [keep, key],
  );
  const forget = useCallback(() => keep([]), [keep]);
  return { recent, remember, forget };
}

function read(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((search) => typeof search === 'string') : [];
  } catch {
    return [];
  }
}
