/** As long as the end of a session is kept waiting, at most, for questions that nobody answers. */
const patienceMs = 2_000;

const ofSigningIn = '/api/auth/';

let underWay = 0;
let ended: Promise<void> | undefined;

/** Asks as `fetch` does; while the session ends, only what has to do with signing in and out. */
export async function fetchInSession(request: Request): Promise<Response> {
  if (ended && !new URL(request.url).pathname.startsWith(ofSigningIn)) await ended;
  underWay++;
  try {
    return await fetch(request);
  } finally {
    underWay--;
  }
}

/**
 * Runs what ends the session, once what is being asked has been answered: behind the end it would be refused. What comes
 * meanwhile waits; it is given up when the session has ended, and goes on when `end` throws, which is thrown again.
 */
export async function endSession(end: () => Promise<void>): Promise<void> {
  const ending = everythingIsAnswered().then(end);
  ended = ending.then(
    () => {
      throw new DOMException('The session has ended.', 'AbortError');
    },
    () => {},
  );
  ended.catch(() => {});
  await ending.finally(() => {
    ended = undefined;
  });
}

async function everythingIsAnswered(): Promise<void> {
  for (const until = Date.now() + patienceMs; underWay > 0 && Date.now() < until; )
    await new Promise((resolve) => setTimeout(resolve, 50));
}
