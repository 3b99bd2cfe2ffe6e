import type { Schema } from '~/api';

export type FeedEvent = Schema<'FeedEvent'>;
export type FeedPage = Schema<'FeedPage'>;

export interface FeedPorts {
  /** What happened after a position; waits, when asked, until the server has got to another one. */
  fetch: (after: number, atLeast?: number) => Promise<FeedPage>;
  /** Takes events in the log's order, each once. */
  apply: (events: readonly FeedEvent[]) => void;
  /** What is shown may have missed something, and there is no position to go on from: look at everything anew. */
  startOver: () => void;
}

/** After so many pages it is cheaper to look at everything anew than to hear what happened. */
const longestWay = 20;

/**
 * Follows what one may see of the log without a gap (docs/api.md): subscribe first, then fetch from the cursor, and
 * drop by its position what comes twice. While it fetches, what is pushed waits: it may come after what is fetched.
 */
export class FeedFollower {
  private waiting: FeedEvent[] = [];
  private catchingUp: Promise<void> | null = null;
  /** Whether what happens is told: not before the subscription stands, nor when it has ended. */
  private listening = false;
  /** A fetch has failed: what is pushed does not follow upon the cursor until one succeeds. */
  private gap = false;
  /** The subscription is newer than the fetch that is under way: what lies between them is not in it. */
  private again = false;

  /** @param cursor Up to where what is shown is known to be right; null when it is not known. */
  constructor(
    private readonly ports: FeedPorts,
    private cursor: number | null = null,
  ) {}

  /** Everything up to here has been applied; null before anything was. */
  get position(): number | null {
    return this.cursor;
  }

  /** What the hub sends. What comes before `subscribed` is in what that fetches. */
  push(events: readonly FeedEvent[]): void {
    if (!this.listening) return;
    if (this.catchingUp) this.waiting.push(...events);
    else if (this.gap) void this.catchUp().catch(() => {});
    else this.take(events);
  }

  /** The subscription has ended: what happens from now on is not told. */
  lost(): void {
    this.listening = false;
    this.waiting = [];
  }

  /** The subscription stands, for the first time or again: what happened before it is fetched. */
  subscribed(): Promise<void> {
    this.listening = true;
    this.again = true;
    return this.catchUp();
  }

  /** Comes back when what a write did has been applied: by the hub, else by asking. */
  async reach(position: number): Promise<void> {
    while (this.catchingUp) await this.catchingUp.catch(() => {});
    if ((this.cursor ?? -1) < position) await this.catchUp(position);
  }

  private catchUp(atLeast?: number): Promise<void> {
    this.catchingUp ??= this.fetchAll(atLeast)
      .then(
        () => {
          this.gap = false;
          this.take(this.waiting);
        },
        (reason: unknown) => {
          this.gap = true;
          throw reason;
        },
      )
      .finally(() => {
        this.waiting = [];
        this.catchingUp = null;
      });
    return this.catchingUp;
  }

  private async fetchAll(atLeast?: number): Promise<void> {
    let pages = 0;
    for (let more = true; more || this.again; pages++) {
      this.again = false;
      if (pages >= longestWay) this.cursor = null;
      if (this.cursor === null) {
        this.ports.startOver();
        more = false;
        continue;
      }
      const page = await this.ports.fetch(this.cursor, atLeast);
      this.take(page.events);
      this.cursor = Math.max(this.cursor, page.position);
      more = page.more;
    }
  }

  private take(events: readonly FeedEvent[]): void {
    const cursor = this.cursor ?? -1;
    const fresh = events.filter((event) => event.position > cursor).sort((a, b) => a.position - b.position);
    const last = fresh.at(-1);
    if (!last) return;
    this.cursor = last.position;
    this.ports.apply(fresh);
  }
}
