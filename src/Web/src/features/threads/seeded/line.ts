import { vi } from 'vitest';

const lost = () => new TypeError('fetch failed');

/** The line between the client and the server: it may be cut, and lose a question or an answer. */
class TheLine {
  readonly counts = { requests: 0, 'question lost': 0, 'answer lost': 0, slow: 0 };
  private isCut = false;
  private fates: string[] = [];

  /** What happens to the next writes, in turn; those after them arrive. Reads are only cut off. */
  behave(fates: readonly string[]): void {
    this.fates = [...fates];
    this.isCut = false;
  }

  cut(): void {
    this.isCut = true;
  }

  heal(): void {
    this.isCut = false;
  }

  /** As the browser's own, over this line. */
  readonly fetch = async (
    request: Request,
    send: (request: Request) => Promise<Response>,
  ): Promise<Response> => {
    this.counts.requests++;
    const write = request.method !== 'GET';
    const fate = this.isCut ? 'question lost' : (write && this.fates.shift()) || 'well';
    if (fate !== 'well' && fate in this.counts) this.counts[fate as keyof typeof this.counts]++;
    if (fate === 'question lost') throw lost();
    if (fate === 'slow') await new Promise((resolve) => setTimeout(resolve, 25));
    const answer = await send(request);
    if (fate === 'answer lost' || this.isCut) throw lost();
    return answer;
  };
}

export const line = new TheLine();

/** Whatever the client asks goes over the line, as its member. */
export function connect(address: string, token: () => string): void {
  vi.stubGlobal('fetch', (request: Request) =>
    line.fetch(request, async (asked) => {
      const { pathname, search } = new URL(asked.url);
      const headers = new Headers(asked.headers);
      headers.set('Authorization', `Bearer ${token()}`);
      const body = asked.body === null ? {} : { body: await asked.text() };
      return plainFetch(address + pathname + search, { method: asked.method, headers, ...body });
    }),
  );
}

/** The world's own, for what is not the client's. */
export const plainFetch = globalThis.fetch;
