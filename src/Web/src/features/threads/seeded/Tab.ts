import { type FetchQueryOptions, QueryClient, type QueryKey } from '@tanstack/react-query';
import { answerOf, api } from '~/api';
import { FeedFollower } from '~/live';
import { OfflineDatabase } from '~/offline/database';
import { deliver } from '~/offline/outbox/deliver';
import { drain } from '~/offline/outbox/drain';
import type { Entry } from '~/offline/outbox/entry';
import { Outbox } from '~/offline/outbox/Outbox';
import { blocksOf } from '../blocks';
import { applyToThreads } from '../events';
import { pendingIn } from '../pending';
import { blockQuery, type Message, threadQuery } from '../queries';
import type { Started } from './server';

/** As often as the line to the hub comes to stand again, and the feed is asked for what was missed. */
const lookMs = 20;
const never = new Promise<never>(() => {});

/** One tab: the client without its looks. Dead, it does nothing any more, like a process that was killed. */
export class Tab {
  readonly outbox: Outbox;
  private readonly database: OfflineDatabase;
  private readonly queries = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  private readonly follower: FeedFollower;
  private readonly over = new AbortController();
  private readonly forget: () => void;

  constructor(
    name: string,
    private readonly threads: readonly Started[],
    memberId: string,
  ) {
    this.database = new OfflineDatabase(name);
    this.outbox = new Outbox(this.database);
    this.follower = new FeedFollower(
      {
        fetch: async (after, atLeast) => {
          const query = { after, ...(atLeast === undefined ? {} : { atLeast }) };
          const page = await answerOf(api.GET('/api/feed', { params: { query } }));
          return this.over.signal.aborted ? never : page;
        },
        apply: (events) => {
          for (const event of events) applyToThreads(this.queries, event, memberId);
        },
        startOver: () => void this.queries.invalidateQueries(),
      },
      // Older than what is fetched now: what is told twice changes nothing.
      Math.max(...threads.map(({ position }) => position)),
    );
    this.forget = this.outbox.subscribe(() => {});
    void this.look();
  }

  /** It is this tab's turn to empty the outbox. */
  lead(): void {
    const deliverAlive = async (entry: Entry, position: number) => {
      const outcome = await deliver(entry, position);
      return this.over.signal.aborted ? never : outcome;
    };
    const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms, lookMs)));
    void drain(this.outbox, deliverAlive, this.over.signal, rest);
  }

  die(): void {
    this.over.abort();
    this.forget();
    this.database.close();
  }

  /** Everything that is shown in a thread, by its ids. */
  idsShown(threadId: string): string[] {
    const there = this.blocks(threadId).flatMap((query) => this.queries.getQueryData(query.queryKey) ?? []);
    const ids = there.map(({ messageId }) => messageId);
    const pending = pendingIn(this.outbox.entries(), threadId, ids);
    return [...ids, ...pending.map(({ messageId }) => messageId)];
  }

  /** The messages of a thread as a reader sees them: as told by the feed, or asked for where that was not enough. */
  async shown(threadId: string): Promise<Message[]> {
    await this.sure(threadQuery(threadId));
    const blocks = await Promise.all(this.blocks(threadId).map((block) => this.sure(block)));
    return blocks.flat();
  }

  /** What a page shows when it has come to rest: what was found to be old while it was on its way is asked for again. */
  private async sure<T, K extends QueryKey>(query: FetchQueryOptions<T, Error, T, K>): Promise<T> {
    for (;;) {
      const state = this.queries.getQueryState<T>(query.queryKey);
      if (state?.data !== undefined && !state.isInvalidated && state.fetchStatus === 'idle')
        return state.data;
      await this.queries.fetchQuery({ ...query, staleTime: 0 });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  catchUp(): Promise<void> {
    return this.follower.subscribed();
  }

  private blocks(threadId: string) {
    const last = this.queries.getQueryData(threadQuery(threadId).queryKey)?.lastOrdinal ?? 0;
    return blocksOf(1, Math.max(1, last)).map((block) => blockQuery(threadId, block));
  }

  /** Opens both threads, and follows what happens in them. */
  private async look(): Promise<void> {
    while (!this.over.signal.aborted) {
      try {
        for (const { threadId } of this.threads) {
          await this.queries.ensureQueryData(threadQuery(threadId));
          for (const block of this.blocks(threadId)) await this.queries.ensureQueryData(block);
        }
        await this.follower.subscribed();
        for (const entry of this.outbox.entries())
          if (entry.state === 'sent') {
            await this.follower.reach(entry.position);
            await this.outbox.forget(entry);
          }
      } catch {
        // The line is cut, or the server is away: later.
      }
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  }
}
