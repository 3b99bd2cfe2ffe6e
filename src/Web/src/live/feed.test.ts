import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FeedEvent, FeedFollower, type FeedPage } from './feed';

const event = (position: number): FeedEvent => ({
  position,
  type: 'message_sent',
  threadId: null,
  at: '2026-03-02T09:15:00Z',
  by: 'somebody',
  data: {},
});

/** A log that is written, pushed while somebody listens (some of it twice), and fetched in pages. */
class Server {
  private log: FeedEvent[] = [];
  private told = 0;

  write(gap: number): void {
    this.log.push(event((this.log.at(-1)?.position ?? 0) + gap));
  }

  /** What has not been told yet, after up to `again` that have. */
  tell(again: number): FeedEvent[] {
    const events = this.log.slice(Math.max(0, this.told - again));
    this.told = this.log.length;
    return events;
  }

  /** Nobody listens: it is as if it had been told. */
  miss(): void {
    this.told = this.log.length;
  }

  page(after: number): FeedPage {
    const events = this.log.filter((e) => e.position > after);
    const page = events.slice(0, 2);
    return { events: page, position: page.at(-1)?.position ?? after, more: events.length > 2 };
  }

  after(position: number): number[] {
    return this.log.map((e) => e.position).filter((p) => p > position);
  }
}

const step = fc.record({
  kind: fc.constantFrom('write', 'push', 'break', 'reconnect', 'reconnect in vain'),
  size: fc.integer({ min: 0, max: 4 }),
});

// F10: a line that breaks and comes back at any moment, fetches that fail, pushes that overtake the fetch or come before
// it is known that the line stands, repeats.
test('applies each event once and in order, whatever the line does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (script) => {
      const server = new Server();
      const applied: number[] = [];
      let [listening, failing] = [true, false];
      const follower = new FeedFollower(
        {
          fetch: async (after) => {
            const page = server.page(after);
            await Promise.resolve();
            if (failing) throw new Error('cut');
            return page;
          },
          apply: (events) => applied.push(...events.map((e) => e.position)),
          startOver: () => {},
        },
        0,
      );
      const push = (again: number) => {
        if (listening) follower.push(server.tell(again));
        else server.miss();
      };
      for (const { kind, size } of script) {
        if (kind === 'write') server.write(size + 1);
        else if (kind === 'push') push(size);
        else if (kind === 'break') {
          listening = false;
          follower.lost();
        } else {
          [listening, failing] = [true, kind === 'reconnect in vain'];
          server.write(size + 1);
          push(0);
          const caughtUp = follower.subscribed().catch(() => {});
          server.write(size + 1);
          push(size);
          await caughtUp;
          failing = false;
        }
      }
      await follower.subscribed();
      expect(applied).toEqual(server.after(0));
    }),
    { numRuns: 500 },
  );
});

test('starts over when it has no position to go on from', async () => {
  let startedOver = 0;
  const follower = new FeedFollower({
    fetch: () => Promise.reject(new Error('there is nothing to fetch from')),
    apply: () => {},
    startOver: () => startedOver++,
  });
  await follower.subscribed();
  expect(startedOver).toBe(1);
});

test('starts over where the way is longer than a look at everything', async () => {
  let [startedOver, asked] = [0, 0];
  const applied: number[] = [];
  const follower = new FeedFollower(
    {
      fetch: async (after) => {
        asked++;
        return { events: [event(after + 1)], position: after + 1, more: true };
      },
      apply: (events) => applied.push(...events.map((e) => e.position)),
      startOver: () => startedOver++,
    },
    0,
  );
  await follower.subscribed();
  expect([asked, startedOver, follower.position]).toEqual([20, 1, null]);
  follower.push([event(1_000)]);
  expect([applied.at(-1), follower.position]).toEqual([1_000, 1_000]);
});

test('asks for a write that the hub has not told of', async () => {
  const asked: (number | undefined)[] = [];
  const follower = new FeedFollower({
    fetch: async (_, atLeast) => {
      asked.push(atLeast);
      return { events: [event(7)], position: 7, more: false };
    },
    apply: () => {},
    startOver: () => {},
  });
  await follower.subscribed();
  follower.push([event(5)]);
  await follower.reach(5);
  await follower.reach(7);
  expect(asked).toEqual([7]);
  expect(follower.position).toBe(7);
});
