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

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'messageId' in value && 'ordinal' in value;
}
