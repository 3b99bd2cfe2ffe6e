import { useEffectEvent, useLayoutEffect, useState } from 'react';
import type { Pending } from './pending';

/**
 * Whoever writes sees it, wherever they were reading. What was on its way when the thread was opened leads nowhere.
 */
export function useShowingOwn(pending: readonly Pending[], lead: () => void): void {
  const [openedAt] = useState(() => new Date().toISOString());
  const newest = pending.at(-1);
  const written = newest !== undefined && newest.at >= openedAt ? newest.number : undefined;
  const onWritten = useEffectEvent(lead);
  useLayoutEffect(() => {
    if (written !== undefined) onWritten();
  }, [written]);
}
