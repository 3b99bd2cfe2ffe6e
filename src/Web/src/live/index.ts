export { pause, waitBefore } from './connection';
export { flagIn, foretold, messageIn, numberIn, textIn } from './events';
export type { FeedEvent } from './feed';
export { FeedFollower } from './feed';
export { askAnew, fold } from './folding';
export { atLeastKnown, knowPosition } from './known';
export { LiveProvider, useLive } from './LiveProvider';
