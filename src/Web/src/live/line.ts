import { answerOf, api } from '~/api';
import { LiveConnection, type LiveStatus, pause, waitBefore } from './connection';
import { type FeedEvent, FeedFollower } from './feed';
import { type Leading, lead } from './leadership';

export interface LineHandlers {
  onEvents: (events: readonly FeedEvent[]) => void;
  onStartOver: () => void;
  onStatus: (status: LiveStatus) => void;
  onLead: (isLeading: boolean) => void;
}

/** What the tabs tell each other. */
type Said =
  | { what: 'events'; events: readonly FeedEvent[] }
  | { what: 'status'; status: LiveStatus }
  | { what: 'hello' }
  | { what: 'leave' }
  | { what: 'stay' };

/** A leader that has not answered by then is asleep. */
const patienceMs = 4_000;

/**
 * What all tabs of a browser hear over one connection. The tab that leads has it and passes on what the hub sends; to the
 * others it is as if it were the hub. So each follows the feed for itself: when the connection comes to stand, here or
 * in another tab, what happened before is fetched, and no change of the lead loses anything.
 */
export class Line {
  readonly feed: FeedFollower;
  private readonly others = new BroadcastChannel('networking.live');
  private connection: LiveConnection | undefined;
  private leading: Leading | undefined;
  private status: LiveStatus = 'connecting';
  private heard = 0;
  private doubt: ReturnType<typeof setTimeout> | undefined;

  /** @param position Up to where what is shown is known to be right; null when it is not known. */
  constructor(
    private readonly handlers: LineHandlers,
    position: number | null,
  ) {
    this.feed = new FeedFollower(
      {
        fetch: (after, atLeast) => {
          const query = { after, ...(atLeast === undefined ? {} : { atLeast }) };
          return answerOf(api.GET('/api/feed', { params: { query } }));
        },
        apply: handlers.onEvents,
        startOver: handlers.onStartOver,
      },
      position,
    );
    this.others.onmessage = ({ data }: MessageEvent<Said>) => this.hear(data);
  }

  open(): void {
    if (this.leading) return;
    this.leading = lead(() => this.begin());
    document.addEventListener('visibilitychange', this.ask);
    this.ask();
  }

  close(): void {
    this.end();
    this.others.close();
  }

  /** Ends the connection for all tabs, before the session ends, which would break it. Returns how to take it up again. */
  async leave(): Promise<() => void> {
    this.say({ what: 'leave' });
    await this.connection?.stop();
    this.end();
    return () => {
      this.say({ what: 'stay' });
      this.open();
    };
  }

  private end(): void {
    document.removeEventListener('visibilitychange', this.ask);
    const leading = this.leading;
    this.leading = undefined;
    leading?.end();
    clearTimeout(this.doubt);
  }

  /** It is this tab's turn to lead. Returns how it ends. */
  private begin(): () => void {
    clearTimeout(this.doubt);
    const connection = new LiveConnection({
      onEvents: (events) => {
        this.say({ what: 'events', events });
        this.feed.push(events);
      },
      onStanding: () => this.feed.subscribed(),
      onStatus: (status) => {
        this.say({ what: 'status', status });
        this.show(status);
      },
    });
    this.connection = connection;
    this.handlers.onLead(true);
    void connection.start();
    return () => {
      this.connection = undefined;
      void connection.stop();
      this.handlers.onLead(false);
      this.show('connecting');
      this.ask();
    };
  }

  private say(said: Said): void {
    this.others.postMessage(said);
  }

  private hear(said: Said): void {
    if (said.what === 'leave') this.end();
    else if (said.what === 'stay') this.open();
    else if (this.connection) {
      if (said.what === 'hello') this.say({ what: 'status', status: this.status });
    } else if (said.what === 'events') this.feed.push(said.events);
    else if (said.what === 'status') void this.follow(said.status);
  }

  /** Asks the leader how it stands, as long as somebody looks. */
  private readonly ask = () => {
    if (!this.leading || this.connection || document.visibilityState === 'hidden') return;
    clearTimeout(this.doubt);
    this.doubt = setTimeout(() => this.leading?.insist(), patienceMs);
    this.say({ what: 'hello' });
  };

  /** How it stands with the leader's connection is how it stands with one's own. */
  private async follow(status: LiveStatus): Promise<void> {
    clearTimeout(this.doubt);
    if (status === this.status && status === 'live') return;
    const isLast = () => heard === this.heard && !this.connection;
    const heard = ++this.heard;
    if (status !== 'live') return this.show(status);
    for (let attempt = 0; isLast(); attempt++) {
      try {
        await this.feed.subscribed();
        if (isLast()) this.show('live');
        return;
      } catch {
        await pause(waitBefore(attempt));
      }
    }
  }

  private show(status: LiveStatus): void {
    this.status = status;
    if (status !== 'live') this.feed.lost();
    this.handlers.onStatus(status);
  }
}
