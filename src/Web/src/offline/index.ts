export { showBadge } from './badge';
export { useInstalling } from './installing';
export { forgetAll, outbox, reads } from './kept';
export type { Change, Entry, Refused } from './outbox/entry';
export { useChangeOf, useDraining, useOutbox } from './outbox/useOutbox';
export { UpdateNotice } from './UpdateNotice';
