import { lazy, type ReactNode, Suspense } from 'react';
import { Dialog } from './Dialog';

/** A place in the window, in physical pixels: what something opens beside. */
export type Place = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

export const placeOf = (element: Element): Place => element.getBoundingClientRect();

export const pointsByFinger = (): boolean => matchMedia('(pointer: coarse)').matches;

// Loaded with the first that is opened.
const Popping = lazy(async () => ({ default: (await import('./Popping')).Popping }));

export interface BesideProps {
  at: Place;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** Something small beside a place, or a sheet at the foot where fingers point. */
export function Beside(props: BesideProps) {
  if (pointsByFinger())
    return (
      <Dialog title={props.label} onClose={props.onClose}>
        {props.children}
      </Dialog>
    );
  return (
    <Suspense>
      <Popping {...props} />
    </Suspense>
  );
}
