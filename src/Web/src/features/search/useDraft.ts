import { useCallback, useEffect, useRef, useState } from 'react';
import { complaintOf } from './complaints';

/** As long as somebody pauses between words. */
const pauseMs = 250;

/**
 * What is being written, and the search that the address holds: the one follows the other after a pause, or at once
 * when it is wanted, as far as it can be asked for. An address that changes otherwise, such as by going back, is taken over.
 */
export function useDraft(
  search: string,
  onSearch: (search: string) => void,
): [draft: string, write: (draft: string, isNow?: boolean) => void] {
  const [draft, setDraft] = useState(search);
  const sent = useRef(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (search === sent.current) return;
    sent.current = search;
    setDraft(search);
  }, [search]);

  const write = useCallback((next: string, isNow = false) => {
    setDraft(next);
    clearTimeout(timer.current);
    const text = next.trim();
    const send = () => {
      if (text === sent.current || complaintOf(text)) return;
      sent.current = text;
      latest.current(text);
    };
    if (isNow) send();
    else timer.current = setTimeout(send, pauseMs);
  }, []);
  return [draft, write];
}
