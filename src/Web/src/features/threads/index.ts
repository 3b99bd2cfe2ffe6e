export { useConfirmingKept } from './confirming';
export { useDelivering } from './delivering';
export { forgetDrafts, setDraft, useDraft } from './drafts';
export { useThreadEvents } from './events';
export { newThreadRoute, shareRoute, threadRoute } from './routes';
