import { useEffect, useRef } from 'react';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { say } from '~/ui';
import type { Message, Thread } from './queries';
import { texts } from './texts';

/** More at once are only counted. */
const readOut = 3;
/** As long as what is not there is waited for. */
const loadingMs = 1_500;

/** Reads to a screen reader what others write into the thread that is open. */
export function useSayingNews({ lastOrdinal }: Thread, messages: ReadonlyMap<number, Message>): void {
  const text = useTexts(texts);
  const { memberId } = useMe();
  const said = useRef(lastOrdinal);
  useEffect(() => {
    if (lastOrdinal === said.current) return;
    const news = Array.from({ length: lastOrdinal - said.current }, (_, at) =>
      messages.get(lastOrdinal - at),
    );
    const others = news.reverse().filter((message) => message?.by !== memberId);
    const sayThem = () => {
      said.current = lastOrdinal;
      if (others.length === 0) return;
      const spoken = others.map((m) => m?.body && text.newFrom(m.byName ?? text.erasedPerson, m.body));
      say(
        others.length <= readOut && spoken.every(Boolean)
          ? spoken.join('. ')
          : text.newMessagesCame(others.length),
      );
    };
    if (news.every((message) => message !== undefined)) return sayThem();
    // On its way; or not asked for, as one is reading elsewhere in the thread: then there is nothing to read out.
    const timer = setTimeout(sayThem, loadingMs);
    return () => clearTimeout(timer);
  }, [lastOrdinal, messages, memberId, text]);
}
