import { HttpTransportType, type HubConnection, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { FeedEvent } from './feed';

export type LiveStatus = 'connecting' | 'live' | 'offline';

interface Handlers {
  onEvents: (events: readonly FeedEvent[]) => void;
  /** The connection stands; it counts when this has come back. */
  onStanding: () => Promise<void>;
  onStatus: (status: LiveStatus) => void;
}

const hub = '/hubs/live';
const longestWaitMs = 30_000;

/** Sooner at first, later later, and never all clients at once. */
export function waitBefore(attempt: number): number {
  return Math.min(longestWaitMs, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** Keeps one connection to the hub until it is stopped. */
export class LiveConnection {
  private readonly connection: HubConnection;
  private closed = () => {};
  private stopped = false;

  constructor(private readonly handlers: Handlers) {
    this.connection = new HubConnectionBuilder()
      .withUrl(hub, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    this.connection.on('events', handlers.onEvents);
    this.connection.onclose(() => this.closed());
  }

  /** Tries until it stands, and again whenever it has broken. */
  async start(): Promise<void> {
    // Without a network it would be noticed only after a while.
    window.addEventListener('offline', this.disconnect);
    for (let attempt = 0; !this.stopped; ) {
      const end = new Promise<void>((resolve) => {
        this.closed = resolve;
      });
      this.handlers.onStatus('connecting');
      try {
        await this.connection.start();
        await this.handlers.onStanding();
        if (this.stopped) break;
        this.handlers.onStatus('live');
        attempt = 0;
        await end;
      } catch {
        // Whatever the reason, the way on is the same: wait and try again.
        await this.disconnect();
        if (this.stopped) break;
        this.handlers.onStatus('offline');
        await pause(waitBefore(attempt++));
      }
    }
    await this.disconnect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    window.removeEventListener('offline', this.disconnect);
    await this.disconnect();
  }

  private readonly disconnect = () => this.connection.stop().catch(() => {});
}

/** Until the time has passed, or the browser says that it is online again. */
export function pause(ms: number): Promise<void> {
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
