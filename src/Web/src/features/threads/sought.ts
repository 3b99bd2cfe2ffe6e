import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';

/** As long as an eye needs to find what it was led to. */
const markedMs = 3_000;

/** A message that somebody looks for. Each one is a wish of its own, though it be for the same message again. */
export interface Sought {
  ordinal: number;
}

/** Leads to what somebody looks for, whenever it is another one. Returns its ordinal for a moment, to mark it. */
export function useSought(sought: Sought | undefined, lead: (ordinal: number) => void): number | undefined {
  const [marked, setMarked] = useState(sought?.ordinal);
  const onSought = useEffectEvent(lead);
  useLayoutEffect(() => {
    if (sought !== undefined) onSought(sought.ordinal);
  }, [sought]);
  useEffect(() => {
    setMarked(sought?.ordinal);
    const timer = setTimeout(() => setMarked(undefined), markedMs);
    return () => clearTimeout(timer);
  }, [sought]);
  return marked;
}
