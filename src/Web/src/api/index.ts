import type { components } from './generated/schema';

export { answerOf, api, fullAnswerOf, onSessionOver } from './client';
export { endSession } from './ending';
export { allPagesOf } from './pages';
export { Refusal, type RefusalCode } from './refusal';
export { uuidv7 } from './uuid';

/** The shapes of the contract by their names: `Schema<'InboxItem'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
