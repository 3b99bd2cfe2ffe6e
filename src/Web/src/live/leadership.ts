const name = 'networking.leader';

export interface Leading {
  /** Gives the lead away, or up the wait for it. */
  end: () => void;
  /** Takes the lead from a tab that does not answer: a telephone may have put it to sleep. */
  insist: () => void;
}

/**
 * One tab of all leads: what `begin` starts runs in it alone, until it is closed and the next in line takes over. Where
 * there are no locks (a page without TLS), each tab leads for itself.
 */
export function lead(
  begin: () => () => void,
  locks: LockManager | undefined = navigator.locks as LockManager | undefined,
): Leading {
  const over = new AbortController();
  let stop: (() => void) | undefined;
  const stepDown = () => {
    const wasLeading = stop !== undefined;
    stop?.();
    stop = undefined;
    return wasLeading;
  };
  const turn = () =>
    new Promise<void>((resolve) => {
      if (over.signal.aborted || stop) return resolve();
      over.signal.addEventListener('abort', () => resolve());
      stop = begin();
    });
  // It rejects when the wait is given up, and when the lead has been taken away: then one stands in line again.
  const wait = (options: LockOptions): void => {
    locks?.request(name, options, turn).catch(() => {
      if (stepDown() && !over.signal.aborted) wait({ signal: over.signal });
    });
  };

  if (locks) wait({ signal: over.signal });
  else void turn();
  return {
    end: () => {
      over.abort();
      stepDown();
    },
    insist: () => {
      if (!stop && !over.signal.aborted) wait({ steal: true });
    },
  };
}
