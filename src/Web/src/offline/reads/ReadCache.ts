import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { OfflineDatabase } from '../database';

/** What changes is written at most this often. */
const gatherMs = 1_000;
/** As many answers as a device keeps; those that were changed longest ago go first. */
const most = 1_000;

/** Keeps what was read on the device, to be read without a connection too. */
export class ReadCache {
  private readonly changed = new Map<string, Query>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly database: OfflineDatabase) {}

  /** Keeps what the client knows now and learns from now on, of that which `isKept`. Returns how to stop. */
  follow(queries: QueryClient, isKept: (key: QueryKey) => boolean): () => void {
    const all = queries.getQueryCache();
    const keep = (query: Query) => {
      // An answer may come after what it belongs to has been forgotten.
      if (all.get(query.queryHash) !== query || !isKept(query.queryKey)) return;
      this.changed.set(query.queryHash, query);
      this.timer ??= setTimeout(() => void this.flush(), gatherMs);
    };
    for (const query of all.findAll({ predicate: ({ state }) => state.data !== undefined })) keep(query);
    const stop = all.subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') keep(event.query);
    });
    // A page that goes out of sight may not come back.
    const flush = () => void this.flush();
    document.addEventListener('visibilitychange', flush);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', flush);
      this.drop('');
    };
  }

  async get(hash: string): Promise<unknown> {
    return (await this.database.reads.get(hash))?.data;
  }

  /** The keys of all that is kept. */
  async keys(): Promise<QueryKey[]> {
    return (await this.database.reads.toCollection().primaryKeys()).map((hash) => JSON.parse(hash));
  }

  /** Forgets whatever stands below a key: one may not see it any more. */
  async forget(key: QueryKey): Promise<void> {
    const below = hashKey(key).slice(0, -1);
    this.drop(below);
    await this.database.reads.where('hash').startsWith(below).delete();
  }

  /** Writes what has been gathered. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const at = Date.now();
    const reads = [...this.changed.values()].map(({ queryHash, state: { data } }) => ({
      hash: queryHash,
      data,
      at,
    }));
    this.changed.clear();
    if (reads.length === 0) return;
    try {
      await this.database.reads.bulkPut(reads);
      const tooMany = (await this.database.reads.count()) - most;
      if (tooMany > 0) await this.database.reads.orderBy('at').limit(tooMany).delete();
    } catch {
      // A browser that keeps nothing is no reason to disturb whoever is connected.
    }
  }

  private drop(below: string): void {
    for (const hash of this.changed.keys()) if (hash.startsWith(below)) this.changed.delete(hash);
  }
}
