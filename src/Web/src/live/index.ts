export { flagIn, messageIn, numberIn } from './events';
export type { FeedEvent } from './feed';
export { LiveProvider, useLive } from './LiveProvider';
