/** A message's place and its time, in milliseconds. */
export interface Stamp {
  ordinal: number;
  at: number;
}

/**
 * The first message that was written at a time or later, by asking for a few stretches of a thread: where it should be by
 * the pace of what is known, and in the middle when the pace has misled. Times of a thread do not go back
 * (those of an imported one may, a little: then it is close by). One more than `last` when all are from before.
 * @param stretch Some messages around an ordinal, without a gap, in order; that ordinal is among them.
 */
export async function ordinalAt(
  wanted: number,
  last: number,
  stretch: (around: number) => Promise<readonly Stamp[]>,
): Promise<number> {
  let before: Stamp = { ordinal: 0, at: Number.NaN };
  let after: Stamp = { ordinal: last + 1, at: Number.NaN };
  let isMisled = false;
  for (let gap = last + 1; gap > 1; gap = after.ordinal - before.ordinal) {
    const found = await stretch(isMisled ? middle(before, after) : byPace(wanted, before, after));
    const hasEnds = !Number.isNaN(before.at) && !Number.isNaN(after.at);
    const first = found.find(({ at }) => at >= wanted);
    const beforeFirst = first ? found.filter(({ ordinal }) => ordinal < first.ordinal) : found;
    const lastBefore = beforeFirst.at(-1);
    if (first && first.ordinal < after.ordinal) after = first;
    if (lastBefore && lastBefore.ordinal > before.ordinal) before = lastBefore;
    const left = after.ordinal - before.ordinal;
    // Nothing was found that was not known.
    if (left >= gap) break;
    isMisled = hasEnds && !isMisled && left > gap / 2;
  }
  return after.ordinal;
}

const middle = (before: Stamp, after: Stamp): number => Math.floor((before.ordinal + after.ordinal) / 2);

function byPace(wanted: number, before: Stamp, after: Stamp): number {
  // The ends are not known yet: the last message first, as most look for what was lately.
  if (Number.isNaN(after.at)) return after.ordinal - 1;
  if (Number.isNaN(before.at)) return before.ordinal + 1;
  const share = (wanted - before.at) / Math.max(1, after.at - before.at);
  const guess = before.ordinal + Math.round(share * (after.ordinal - before.ordinal));
  return Math.min(after.ordinal - 1, Math.max(before.ordinal + 1, guess));
}
