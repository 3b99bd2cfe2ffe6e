import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FeedEvent } from './feed';
import { Line } from './line';
import { Locks } from './locks';

/** The hub and the log behind it. */
const server = vi.hoisted(() => ({
  log: [] as FeedEvent[],
  isUp: true,
  connections: new Set<{ tell: (events: FeedEvent[]) => void; stop: () => Promise<void> }>(),
}));

vi.mock('@microsoft/signalr', async (original) => ({
  ...(await original<typeof import('@microsoft/signalr')>()),
  HubConnectionBuilder: class {
    withUrl = () => this;
    configureLogging = () => this;
    build = () => new Connection();
  },
}));

class Connection {
  tell: (events: FeedEvent[]) => void = () => {};
  private closed = () => {};

  on(_: string, tell: (events: FeedEvent[]) => void): void {
    this.tell = tell;
  }

  onclose(closed: () => void): void {
    this.closed = closed;
  }

  async start(): Promise<void> {
    if (!server.isUp || server.connections.has(this)) throw new Error('It cannot.');
    server.connections.add(this);
  }

  async stop(): Promise<void> {
    if (server.connections.delete(this)) this.closed();
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 2));

function write(): void {
  const position = (server.log.at(-1)?.position ?? 0) + 1;
  const event = { position, type: 'message_sent', threadId: null, at: '', by: '', data: {} };
  server.log.push(event);
  for (const connection of server.connections) connection.tell([event]);
}

function goDown(): void {
  server.isUp = false;
  for (const connection of server.connections) void connection.stop();
}

function comeUp(): void {
  server.isUp = true;
  window.dispatchEvent(new Event('online'));
}

class Tab {
  readonly applied: number[] = [];
  status = '';
  leads = false;
  private readonly line = new Line(
    {
      onEvents: (events) => this.applied.push(...events.map((e) => e.position)),
      onStartOver: () => {},
      onStatus: (status) => {
        this.status = status;
      },
      onLead: (leads) => {
        this.leads = leads;
      },
    },
    0,
  );

  constructor() {
    this.line.open();
  }

  close = () => this.line.close();
  leave = () => this.line.leave();
}

function aNewBrowser(): void {
  Object.assign(server, { log: [], isUp: true });
  server.connections.clear();
  vi.stubGlobal('navigator', { locks: new Locks() });
}

beforeEach(() => {
  aNewBrowser();
  vi.stubGlobal('fetch', async (request: Request) => {
    const after = Number(new URL(request.url).searchParams.get('after'));
    const rest = server.log.filter((e) => e.position > after);
    if (after % 2 === 0) await settled();
    const events = rest.slice(0, 3);
    return Response.json({
      events,
      position: events.at(-1)?.position ?? after,
      more: rest.length > events.length,
    });
  });
});

const step = fc.constantFrom(
  'write',
  'write',
  'open a tab',
  'close a tab',
  'close the leader',
  'down',
  'up',
  'rest',
  'rest',
);

test('all tabs hear all of it over one connection, whoever of them comes and goes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (script) => {
      aNewBrowser();
      let tabs = [new Tab()];
      try {
        for (const what of script) {
          const leaving = what === 'close a tab' ? tabs.at(-1) : tabs.find((tab) => tab.leads);
          if (what === 'write') write();
          else if (what === 'open a tab') tabs.push(new Tab());
          else if (what === 'down') goDown();
          else if (what === 'up') comeUp();
          else if (what === 'rest') await settled();
          else if (leaving && tabs.length > 1) {
            leaving.close();
            tabs = tabs.filter((tab) => tab !== leaving);
          }
          expect(server.connections.size).toBeLessThanOrEqual(1);
        }
        comeUp();
        await vi.waitFor(() => expect(tabs.map((tab) => tab.status)).toEqual(tabs.map(() => 'live')));
        write();
        const all = server.log.map((e) => e.position);
        await vi.waitFor(() => {
          for (const tab of tabs) expect(tab.applied).toEqual(all);
        });
        expect(tabs.filter((tab) => tab.leads)).toHaveLength(1);
      } finally {
        for (const tab of tabs) tab.close();
        await settled();
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);

test('when one tab signs out, no tab is connected any more; when it could not, one is again', async () => {
  const tabs = [new Tab(), new Tab()];
  await vi.waitFor(() => expect(tabs.map((tab) => tab.status)).toEqual(['live', 'live']));
  const stay = await tabs[1]?.leave();
  await vi.waitFor(() => expect(server.connections.size).toBe(0));
  stay?.();
  await vi.waitFor(() => expect(server.connections.size).toBe(1));
  for (const tab of tabs) tab.close();
});
