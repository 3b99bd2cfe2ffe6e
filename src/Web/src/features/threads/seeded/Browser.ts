import { expect, vi } from 'vitest';
import { uuidv7 } from '~/api';
import { OfflineDatabase } from '~/offline/database';
import type { Message } from '../queries';
import type { Server, Started } from './server';
import { Tab } from './Tab';

interface Written {
  messageId: string;
  threadId: string;
  body: string | null;
}

/** A browser of the writer's: tabs that come and go, and what it keeps. */
export class Browser {
  /** What was written in each thread, as it shall be in the end. */
  readonly written: Written[][] = [[], []];
  private readonly database: OfflineDatabase;
  private tabs: Tab[] = [];
  private count = 0;

  constructor(
    private readonly server: Server,
    private readonly threads: readonly [Started, Started],
    private readonly name: string,
  ) {
    this.database = new OfflineDatabase(name);
    this.openATab();
  }

  async write(at: number): Promise<void> {
    const { threadId } = this.threads[at] ?? this.threads[0];
    const message = { threadId, messageId: uuidv7(), body: `${this.name}: ${this.count++}` };
    await this.aTab().outbox.put({ what: 'send', ...message });
    this.written[at]?.push(message);
  }

  async edit(which: number): Promise<void> {
    const message = this.oneOf(which);
    if (!message?.body) return;
    const { threadId, messageId, body: before } = message;
    const body = `${before} changed ${this.count++}`;
    await this.aTab().outbox.put({ what: 'edit', threadId, messageId, body, before });
    message.body = body;
  }

  async remove(which: number): Promise<void> {
    const message = this.oneOf(which);
    if (!message) return;
    const { threadId, messageId } = message;
    await this.aTab().outbox.put({ what: 'delete', threadId, messageId });
    message.body = null;
  }

  openATab(): void {
    const tab = new Tab(this.name, this.threads, this.server.writer.memberId);
    this.tabs.push(tab);
    if (this.tabs.length === 1) tab.lead();
  }

  /** The one that leads, often in the middle of something. */
  killATab(): void {
    this.tabs.shift()?.die();
    if (this.tabs.length === 0) this.openATab();
    else this.tabs[0]?.lead();
  }

  expectNothingTwice(): void {
    for (const tab of this.tabs)
      for (const { threadId } of this.threads) {
        const ids = tab.idsShown(threadId);
        expect(new Set(ids).size).toBe(ids.length);
      }
  }

  /** Until nothing is on its way any more. */
  async settle(): Promise<void> {
    const { outbox } = this.database;
    await vi.waitFor(async () => expect(await outbox.toArray()).toEqual([]), {
      timeout: 180_000,
      interval: 20,
    });
    for (const tab of this.tabs) await tab.catchUp();
  }

  /** What the first tab shows of a thread in the end. */
  async shown(threadId: string): Promise<Message[]> {
    return (await this.tabs[0]?.shown(threadId)) ?? [];
  }

  async close(): Promise<void> {
    for (const tab of this.tabs) tab.die();
    await this.database.delete();
  }

  private aTab(): Tab {
    return this.tabs.at(-1) ?? expect.unreachable();
  }

  private oneOf(which: number): Written | undefined {
    const all = this.written.flat().filter(({ body }) => body !== null);
    return all.length === 0 ? undefined : all[which % all.length];
  }
}
