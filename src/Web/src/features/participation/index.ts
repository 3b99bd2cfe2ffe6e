export { keys, useKeepingActions } from './actions';
export { type Kept, useKeeping } from './keeping';
