import { HttpTransportType, type HubConnection, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { answerOf, api } from '~/api';
import { type FeedEvent, FeedFollower } from './feed';

export type LiveStatus = 'connecting' | 'live' | 'offline';

interface Handlers {
  onEvents: (events: readonly FeedEvent[]) => void;
  onStartOver: () => void;
  onStatus: (status: LiveStatus) => void;
}

const hub = '/hubs/live';
const longestWaitMs = 30_000;

/** Sooner at first, later later, and never all clients at once. */
export function waitBefore(attempt: number): number {
  return Math.min(longestWaitMs, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** Keeps one connection to the hub for as long as somebody is signed in. */
export class LiveConnection {
  readonly feed: FeedFollower;
  private readonly connection: HubConnection;
  private stopped = false;

  constructor(private readonly handlers: Handlers) {
    this.feed = new FeedFollower({
      fetch: (after, atLeast) =>
        answerOf(
          api.GET('/api/feed', {
            params: { query: { after, ...(atLeast === undefined ? {} : { atLeast }) } },
          }),
        ),
      apply: handlers.onEvents,
      startOver: handlers.onStartOver,
    });
    this.connection = new HubConnectionBuilder()
      .withUrl(hub, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    this.connection.on('events', (events: FeedEvent[]) => this.feed.push(events));
    this.connection.onclose(() => {
      if (!this.stopped) void this.start();
    });
  }

  /** Tries until it stands, and again whenever it has broken. */
  async start(): Promise<void> {
    this.stopped = false;
    this.handlers.onStatus('connecting');
    for (let attempt = 0; !this.stopped; attempt++) {
      try {
        await this.connection.start();
        if (this.stopped) break;
        await this.feed.subscribed();
        this.handlers.onStatus('live');
        return;
      } catch {
        // Whatever the reason, the way on is the same: wait and try again.
        await this.connection.stop().catch(() => {});
        this.handlers.onStatus('offline');
        await pause(waitBefore(attempt));
      }
    }
    await this.connection.stop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.connection.stop();
  }
}

/** Until the time has passed, or the browser says that it is online again. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
  });
}
