export { signInRoute } from './routes';
export { useSignOut } from './session';
