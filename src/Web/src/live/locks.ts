interface Request {
  run: () => Promise<unknown>;
  reject: (reason: unknown) => void;
}

/** For the tests: the locks of a browser, as far as the client uses them. Give the same to all tabs of one browser. */
export class Locks {
  private readonly lines = new Map<string, Request[]>();

  async request(name: string, options: LockOptions, callback: () => Promise<unknown>): Promise<unknown> {
    options.signal?.throwIfAborted();
    const line = this.lines.get(name) ?? [];
    this.lines.set(name, line);
    return new Promise((resolve, reject) => {
      const request: Request = {
        reject,
        run: () =>
          callback()
            .then(resolve, reject)
            .finally(() => this.leave(line, request)),
      };
      options.signal?.addEventListener('abort', () => {
        if (line[0] === request) return;
        this.leave(line, request);
        reject(options.signal?.reason);
      });
      if (options.steal) {
        line.shift()?.reject(new DOMException('taken away', 'AbortError'));
        line.unshift(request);
      } else line.push(request);
      if (line[0] === request) void request.run();
    });
  }

  private leave(line: Request[], request: Request): void {
    const at = line.indexOf(request);
    if (at >= 0) line.splice(at, 1);
    if (at === 0) void line[0]?.run();
  }
}
