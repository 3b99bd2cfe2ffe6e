// @vitest-environment node
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Browser } from './seeded/Browser';
import { line } from './seeded/line';
import { Server } from './seeded/server';

// The client asks the site that it came from; in Node.js there is none.
vi.hoisted(() => vi.stubGlobal('location', { origin: 'http://client.example' }));

/** What may happen to somebody who writes. Most of it is writing. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write' as const), thread: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('others write' as const), thread: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('heal' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill a tab' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open a tab' as const) }) },
);
const run = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 40 }),
  /** What happens to the writes, in turn; afterwards all is well. */
  requests: fc.array(fc.constantFrom('well', 'well', 'well', 'question lost', 'answer lost', 'slow'), {
    maxLength: 60,
  }),
  /** Before which step the server dies, if it does. */
  dies: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(15) }),
});

const runs = Number(process.env.NETWORKING_OUTBOX_RUNS ?? 12);
const seed = Number(process.env.NETWORKING_OUTBOX_SEED ?? 1);
const queued = Number(process.env.NETWORKING_OUTBOX_QUEUED ?? 100);
const server = new Server(
  process.env.NETWORKING_OUTBOX_SERVER ?? '',
  process.env.NETWORKING_OUTBOX_CONTROL ?? '',
);

beforeAll(() => server.settle(), 180_000);
afterAll(() => vi.unstubAllGlobals());

// F1, F2: whatever happens to the line, the tabs and the server, every message arrives once, in the order it
// was written, and what the client shows in the end is what the server has.
test(
  'everything that was written arrives once and in order',
  async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(run, async ({ steps, requests, dies }) => {
        const threads = [await server.startThread(), await server.startThread()] as const;
        const browser = new Browser(server, threads, `run ${count++}`);
        line.behave(requests);
        try {
          for (const [at, next] of steps.entries()) {
            if (at === dies) server.die();
            if (next.do === 'write') await browser.write(next.thread);
            else if (next.do === 'edit') await browser.edit(next.which);
            else if (next.do === 'delete') await browser.remove(next.which);
            else if (next.do === 'others write')
              await server.writeAsAnother((threads[next.thread] ?? threads[0]).threadId);
            else if (next.do === 'cut') line.cut();
            else if (next.do === 'heal') line.heal();
            else if (next.do === 'kill a tab') browser.killATab();
            else if (next.do === 'open a tab') browser.openATab();
            else await new Promise((resolve) => setTimeout(resolve, next.ms));
            browser.expectNothingTwice();
          }
          line.heal();
          await server.live();
          await browser.settle();
          for (const [at, { threadId }] of threads.entries()) {
            const there = await server.messagesOf(threadId);
            const mine = there.filter(({ by }) => by === server.writer.memberId);
            expect(mine.map(({ messageId }) => messageId)).toEqual(
              browser.written[at]?.map((m) => m.messageId),
            );
            expect(mine.map(({ body }) => body)).toEqual(browser.written[at]?.map((m) => m.body));
            expect(await browser.shown(threadId)).toEqual(there);
          }
        } finally {
          await browser.close();
        }
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
    process.stdout.write(
      `${count} runs of seed ${seed}: ${JSON.stringify({ ...line.counts, ...server.counts })}\n`,
    );
  },
  runs * 200_000,
);

test('what two devices have written offline arrives once, in the order of each (F13)', async () => {
  line.behave([]);
  const threads = [await server.startThread(), await server.startThread()] as const;
  const devices = [new Browser(server, threads, 'desk'), new Browser(server, threads, 'phone')];
  try {
    line.cut();
    for (let count = 0; count < queued; count++) await devices[count % 2]?.write((count >> 1) % 2);
    line.heal();
    await Promise.all(devices.map((device) => device.settle()));
    for (const [at, { threadId }] of threads.entries()) {
      const there = await server.messagesOf(threadId);
      const written = devices.map((device) => device.written[at] ?? []);
      expect(there).toHaveLength(written.flat().length);
      for (const mine of written) {
        const ids = new Set(mine.map(({ messageId }) => messageId));
        const arrived = there.filter(({ messageId }) => ids.has(messageId));
        expect(arrived.map(({ body }) => body)).toEqual(mine.map(({ body }) => body));
      }
      for (const device of devices) expect(await device.shown(threadId)).toEqual(there);
    }
  } finally {
    for (const device of devices) await device.close();
  }
}, 600_000);
