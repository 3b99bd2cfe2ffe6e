import { liveQuery } from 'dexie';
import { uuidv7 } from '~/api';
import type { OfflineDatabase } from '../database';
import { after, again, type Entry, type Outcome, type Refused, type Wish } from './entry';

/**
 * What was written here and is not on the screen of everybody yet, in the order it was written. It is kept through
 * restarts; all tabs share it, and the one that leads drains it.
 */
export class Outbox {
  private all: readonly Entry[] = [];
  private readonly listeners = new Set<() => void>();
  private watching: { unsubscribe: () => void } | undefined;

  constructor(private readonly database: OfflineDatabase) {}

  /** As far as this tab knows; it is kept up to date while somebody is subscribed. */
  readonly entries = (): readonly Entry[] => this.all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.watching ??= liveQuery(() => this.database.outbox.orderBy('number').toArray()).subscribe({
      next: (all) => this.show(all),
      // A browser that keeps nothing says so when something is put in.
      error: () => this.show([]),
    });
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.watching?.unsubscribe();
      this.watching = undefined;
    };
  };

  /** Comes back when it is on the disk. */
  async put(wish: Wish): Promise<void> {
    const entry = { ...wish, key: uuidv7(), at: new Date().toISOString(), state: 'waiting' as const };
    const { outbox } = this.database;
    await this.database.transaction('rw', outbox, async () => {
      await this.overtake(wish);
      await outbox.add(entry as Entry);
    });
  }

  /** What is to be sent next; waits until there is something. Undefined when it is over before. */
  next(over: AbortSignal): Promise<Entry | undefined> {
    return new Promise((resolve, reject) => {
      const done = (entry?: Entry) => {
        waiting.unsubscribe();
        over.removeEventListener('abort', onOver);
        resolve(entry);
      };
      const onOver = () => done();
      const waiting = liveQuery(() =>
        this.database.outbox
          .orderBy('number')
          .filter((entry) => entry.state === 'waiting')
          .first(),
      ).subscribe({ next: (entry) => entry && done(entry), error: reject });
      over.addEventListener('abort', onOver);
      if (over.aborted) done();
    });
  }

  /** Up to where the server's log has got by what was sent from here and is not on the screen yet; 0 when nothing is. */
  async position(): Promise<number> {
    const sent = await this.database.outbox.filter((entry) => entry.state === 'sent').toArray();
    return Math.max(0, ...sent.map((entry) => (entry.state === 'sent' ? entry.position : 0)));
  }

  async record(entry: Entry, outcome: Exclude<Outcome, { what: 'later' }>): Promise<void> {
    // It may have been wiped meanwhile: then it does not come back.
    await this.database.outbox
      .where('number')
      .equals(entry.number)
      .modify((_, at) => {
        at.value = after(entry, outcome);
      });
  }

  async retry(entry: Refused): Promise<void> {
    const { outbox } = this.database;
    await this.database.transaction('rw', outbox, async () => {
      await this.overtake(entry);
      await outbox.put(again(entry));
    });
  }

  async discard(entry: Refused): Promise<void> {
    await this.overtake(entry);
    await this.forget(entry);
  }

  async forget({ number }: Entry): Promise<void> {
    await this.database.outbox.delete(number);
  }

  /** All refused changes of a message go with the one that somebody decides about: no older one comes to light again. */
  private overtake(wish: Wish): Promise<number> {
    return this.database.outbox
      .filter((old) => old.state === 'refused' && isAboutTheSame(old, wish))
      .delete();
  }

  private show(all: readonly Entry[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}

const isAboutTheSame = (old: Entry, wish: Wish) =>
  old.messageId === wish.messageId && old.what !== 'send' && wish.what !== 'send';
