/** As many lines across a chart as can be told apart. */
const most = 5;

/** Whole numbers, evenly spaced by 1, 2 or 5 times a power of ten, that enclose what is shown; from low to high. */
export function ticksOf(low: number, high: number): number[] {
  const step = stepOf(Math.max(1, high - low) / (most - 1));
  const first = Math.floor(low / step) * step;
  const count = Math.max(1, Math.ceil((high - first) / step));
  return Array.from({ length: count + 1 }, (_, at) => first + at * step);
}

function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough);
  return Math.max(1, step ?? 10 * power);
}

/**
 * Where the axis of lines begins: at nothing, unless all of them stay so far above it that their growth could not be
 * seen. Bars always begin at nothing.
 */
export function lowestOf(values: readonly number[]): number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high - low < high / 20 ? low : 0;
}

/** Of `count` labels every so manieth, so that each has `room` for itself in `width`. */
export function everyNth(count: number, width: number, room: number): number {
  return Math.max(1, Math.ceil((count * room) / Math.max(1, width)));
}
