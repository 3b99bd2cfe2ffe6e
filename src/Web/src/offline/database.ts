import Dexie, { type EntityTable } from 'dexie';
import type { Entry } from './outbox/entry';

/** An answer of the server, as it was last known here. */
export interface Read {
  /** The hash of the query's key. */
  hash: string;
  data: unknown;
  /** Milliseconds since 1970. */
  at: number;
}

/** What a device keeps for whoever is signed in: what was read, and what was written and has not arrived yet. */
export class OfflineDatabase extends Dexie {
  readonly outbox!: EntityTable<Entry, 'number'>;
  readonly reads!: EntityTable<Read, 'hash'>;

  constructor(name = 'networking') {
    super(name);
    this.version(1).stores({ outbox: '++number', reads: 'hash, at' });
  }
}
