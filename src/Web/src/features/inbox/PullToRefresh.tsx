import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTexts } from '~/i18n';
import { Icon } from '~/ui';
import styles from './PullToRefresh.module.css';
import { inboxKey } from './queries';
import { texts } from './texts';

/** As far, in pixels, as a finger pulls the list down for it to look anew. */
const farEnough = 72;

/** Pulling the list down at its head asks for it anew. The feed makes that needless; it is for whoever doubts it. */
export function PullToRefresh({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const text = useTexts(texts);
  const queries = useQueryClient();
  const sign = useRef<HTMLDivElement>(null);
  const [isLooking, setLooking] = useState(false);

  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    let [from, by] = [Number.NaN, 0];
    const show = (height: number) => {
      if (sign.current) sign.current.style.blockSize = `${Math.min(height, farEnough)}px`;
    };
    const start = (event: TouchEvent) => {
      from =
        list.scrollTop <= 0 && event.touches.length === 1 ? (event.touches[0]?.clientY ?? 0) : Number.NaN;
      by = 0;
    };
    const move = (event: TouchEvent) => {
      by = Math.max(0, (event.touches[0]?.clientY ?? 0) - from);
      if (by > 0) show(by / 2);
    };
    const end = () => {
      show(0);
      if (!(by / 2 >= farEnough)) return;
      by = 0;
      setLooking(true);
      void queries.refetchQueries({ queryKey: inboxKey, type: 'active' }).finally(() => setLooking(false));
    };
    list.addEventListener('touchstart', start, { passive: true });
    list.addEventListener('touchmove', move, { passive: true });
    list.addEventListener('touchend', end);
    list.addEventListener('touchcancel', end);
    return () => {
      list.removeEventListener('touchstart', start);
      list.removeEventListener('touchmove', move);
      list.removeEventListener('touchend', end);
      list.removeEventListener('touchcancel', end);
    };
  }, [scroller, queries]);

  return (
    <div ref={sign} className={styles.sign} data-looking={isLooking} role="status">
      <Icon name="down" />
      {isLooking && <span className="said">{text.refreshing}</span>}
    </div>
  );
}
