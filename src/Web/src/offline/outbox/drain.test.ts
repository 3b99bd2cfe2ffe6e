import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OfflineDatabase } from '../database';
import { drain } from './drain';
import type { Entry, Outcome } from './entry';
import { Outbox } from './Outbox';

const fate = fc.constantFrom<'sent' | 'refused' | 'later' | 'lost'>(
  'sent',
  'sent',
  'refused',
  'later',
  'lost',
);

/** A server that knows what it has done by its key, on a line that may lose the question or the answer. */
class Server {
  readonly done = new Map<string, Outcome>();
  readonly bodies: string[] = [];
  constructor(private readonly fates: string[]) {}

  readonly deliver = async (entry: Entry): Promise<Outcome> => {
    await Promise.resolve();
    const before = this.done.get(entry.key);
    const fate = this.fates.shift() ?? 'sent';
    if (fate === 'later') return { what: 'later', afterMs: 0 };
    if (before) return before;
    if (fate === 'refused') return { what: 'refused', why: 'thread_closed', detail: '' };
    const outcome: Outcome = { what: 'sent', position: this.bodies.length + 1 };
    this.done.set(entry.key, outcome);
    if (entry.what === 'send') this.bodies.push(entry.body);
    return fate === 'lost' ? { what: 'later', afterMs: 0 } : outcome;
  };
}

test('everything arrives once and in order, or is refused and said so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fate, { maxLength: 30 }),
      async (count, fates) => {
        const database = new OfflineDatabase(crypto.randomUUID());
        const outbox = new Outbox(database);
        const server = new Server(fates);
        const over = new AbortController();
        const draining = drain(outbox, server.deliver, over.signal, () => Promise.resolve());
        const bodies = Array.from({ length: count }, (_, at) => `${at}`);
        for (const body of bodies)
          await outbox.put({ what: 'send', threadId: 't', messageId: `m${body}`, body });
        const waiting = () => database.outbox.filter((entry) => entry.state === 'waiting').count();
        while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve));
        over.abort();
        await draining;

        const refused = await database.outbox.filter((entry) => entry.state === 'refused').toArray();
        const said = refused.map((entry) => (entry.what === 'send' ? entry.body : ''));
        expect(server.bodies).toEqual(bodies.filter((body) => !said.includes(body)));
        await database.delete();
      },
    ),
    { numRuns: 60 },
  );
});

test('ends when it is over, also while it waits', async () => {
  const over = new AbortController();
  const draining = drain(new Outbox(new OfflineDatabase('empty')), () => Promise.reject(), over.signal);
  over.abort();
  await draining;
});
