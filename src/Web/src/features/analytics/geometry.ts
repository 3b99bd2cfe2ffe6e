import { lowestOf, ticksOf } from './scale';

/** Around what is drawn, in pixels: there is room for the labels of the axes. */
const margin = { top: 10, end: 14, bottom: 24, start: 46 };
export const height = 210;

export type Kind = 'lines' | 'bars';

/** Where on a chart things stand, in pixels from its top and its left. Time goes to the right in every language. */
export interface Geometry {
  width: number;
  ticks: readonly number[];
  left: number;
  right: number;
  bottom: number;
  x: (at: number) => number;
  y: (value: number) => number;
  /** The room of one period. */
  step: number;
  /** The period at a place across. */
  at: (x: number) => number;
}

export function geometryOf(kind: Kind, width: number, count: number, values: readonly number[]): Geometry {
  const ticks = ticksOf(kind === 'bars' ? 0 : lowestOf(values), Math.max(...values, 0));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const [left, right, bottom] = [margin.start, width - margin.end, height - margin.bottom];
  // Lines go from edge to edge, bars stand in the middle of their room.
  const step = (right - left) / Math.max(1, kind === 'bars' ? count : count - 1);
  const first = kind === 'bars' ? left + step / 2 : count === 1 ? (left + right) / 2 : left;
  const last = Math.max(0, count - 1);
  return {
    width,
    ticks,
    left,
    right,
    bottom,
    step,
    x: (at) => first + at * step,
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - margin.top),
    at: (x) => Math.min(last, Math.max(0, Math.round((x - first) / step))),
  };
}

export const lineOf = ({ x, y }: Geometry, values: readonly number[]): string =>
  values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
