const storageKey = 'networking.session';

/**
 * Whether somebody has signed in here: the cookie itself is out of the page's reach. It saves asking the server who is
 * signed in when nobody is. Set it when a sign-in begins that leaves the page.
 */
export const sessionHint = {
  isSet: (): boolean => localStorage.getItem(storageKey) !== null,
  set: (): void => localStorage.setItem(storageKey, '1'),
  clear: (): void => localStorage.removeItem(storageKey),
};
