const storageKey = 'networking.session';

/** What is kept under a name that begins so belongs to whoever is signed in, and goes with the session. */
export const ofTheSession = 'networking.of-the-session.';

/**
 * Whether somebody has signed in here: the cookie itself is out of the page's reach. It saves asking the server who is
 * signed in when nobody is. Set it when a sign-in begins that leaves the page.
 */
export const sessionHint = {
  isSet: (): boolean => localStorage.getItem(storageKey) !== null,
  set: (): void => localStorage.setItem(storageKey, '1'),
  /** Calls back when another tab has cleared it: the session has ended there, and so here. Returns how to stop. */
  onCleared: (callback: () => void): (() => void) => {
    const listener = ({ key, newValue }: StorageEvent) => {
      if ((key === storageKey || key === null) && newValue === null) callback();
    };
    window.addEventListener('storage', listener);
    return () => window.removeEventListener('storage', listener);
  },
  clear: (): void => {
    for (const key of Object.keys(localStorage))
      if (key === storageKey || key.startsWith(ofTheSession)) localStorage.removeItem(key);
  },
};
