import type { Schema } from '~/api';
import type { FeedEvent } from './feed';

type Message = Schema<'MessageView'>;

/** The message that an event is about, as it is now; absent when the reader may not see it (any more). */
export function messageIn(event: FeedEvent): Message | undefined {
  const message: unknown = event.data.message;
  return isMessage(message) ? message : undefined;
}

export function numberIn(event: FeedEvent, field: string): number | undefined {
  const value: unknown = event.data[field];
  return typeof value === 'number' ? value : undefined;
}

export function flagIn(event: FeedEvent, field: string): boolean | undefined {
  const value: unknown = event.data[field];
  return typeof value === 'boolean' ? value : undefined;
}

export function textIn(event: FeedEvent, field: string): string | undefined {
  const value: unknown = event.data[field];
  return typeof value === 'string' ? value : undefined;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'messageId' in value && 'ordinal' in value;
}

/** An event as the server will tell it of a write that one has just made, for `foretell`. */
export function foretold(type: string, threadId: string, by: string, data: object): FeedEvent {
  return { position: 0, type, threadId, at: new Date().toISOString(), by, data: data as FeedEvent['data'] };
}
