export { invitationRoute, settingsRoute, signInRoute } from './routes';
export { signOut } from './session';
