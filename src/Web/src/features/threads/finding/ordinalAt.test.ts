import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockSize } from '../blocks';
import { ordinalAt, type Stamp } from './ordinalAt';

/** A thread of messages at these times, asked for in blocks as the server is. */
function thread(times: readonly number[]) {
  let asked = 0;
  const stretch = async (around: number): Promise<Stamp[]> => {
    asked++;
    const from = Math.floor((around - 1) / blockSize) * blockSize;
    return times.slice(from, from + blockSize).map((at, place) => ({ ordinal: from + place + 1, at }));
  };
  return { find: (wanted: number) => ordinalAt(wanted, times.length, stretch), asked: () => asked };
}

const bySearch = (times: readonly number[], wanted: number) => times.findIndex((at) => at >= wanted);

test('is where one would find it by looking at every message', async () => {
  const gaps = fc.array(fc.oneof(fc.nat(3), fc.nat(100_000)), { minLength: 1, maxLength: 800 });
  await fc.assert(
    fc.asyncProperty(gaps, fc.double({ min: -0.1, max: 1.1, noNaN: true }), async (steps, share) => {
      let now = 0;
      const times = steps.map((step) => (now += step));
      const wanted = Math.round(share * now);
      const place = bySearch(times, wanted);
      expect(await thread(times).find(wanted)).toBe(place < 0 ? times.length + 1 : place + 1);
    }),
    { numRuns: 300 },
  );
});

test('ends also where times go back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(1_000), { minLength: 1, maxLength: 400 }),
      fc.nat(1_000),
      async (times, wanted) => {
        const found = await thread(times).find(wanted);
        expect(found).toBeGreaterThanOrEqual(1);
        expect(found).toBeLessThanOrEqual(times.length + 1);
      },
    ),
  );
});

const day = 86_400_000;
/** Office hours: messages by day, hardly any by night. */
const officeHours = (count: number) =>
  Array.from({ length: count }, (_, at) => Math.floor(at / 100) * day + 9 * 3_600_000 + (at % 100) * 300_000);
/** Twice as many each year. */
const growing = (count: number) => Array.from({ length: count }, (_, at) => Math.log2(1 + at) * 365 * day);

test.each([
  ['in a steady thread', officeHours(100_000), 6],
  ['in a growing thread', growing(100_000), 12],
] as const)('takes a few requests among 100,000 messages: %s', async (_, times, most) => {
  for (const share of [0.001, 0.25, 0.5, 0.75, 0.999]) {
    const wanted = (times.at(-1) ?? 0) * share;
    const { find, asked } = thread(times);
    expect(await find(wanted)).toBe(bySearch(times, wanted) + 1);
    expect(asked()).toBeLessThanOrEqual(most);
  }
});
