import { type ComponentPropsWithRef, useLayoutEffect } from 'react';
import styles from './Anchor.module.css';
import type { Place } from './Beside';

/** Gives the focus back to what had it when this came. */
export function useReturnFocus(): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}

/** Stands at a place for something to open beside. Nobody presses it: what is said of a button is not true of it. */
export function Anchor(props: { at: Place } & ComponentPropsWithRef<'span'>) {
  const { at, 'aria-haspopup': _, 'aria-expanded': __, 'aria-controls': ___, ...span } = props;
  const { left, top, width, height } = at;
  return <span {...span} className={styles.anchor} style={{ left, top, width, height }} />;
}
