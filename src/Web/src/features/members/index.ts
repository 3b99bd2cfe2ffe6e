export { AskAdministrators } from './AskAdministrators';
export { colleaguesQuery, useColleagues } from './colleagues';
export { useMemberEvents } from './events';
export { adminLayoutRoute, inviteRoute, memberRoute, membersLayoutRoute, membersRoute } from './routes';
