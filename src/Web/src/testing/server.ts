import { vi } from 'vitest';

/** What a page asked the server for. */
export interface Asked {
  /** Such as `GET /api/members`. */
  call: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

/** An answer's body, or how it is made of what is asked. `refusal` makes one that is none. */
export type Answer = object | ((asked: Asked) => object | undefined);

class Refused {
  constructor(
    readonly status: number,
    readonly problem: object,
  ) {}
}

export const refusal = (status: number, code: string, errors: Record<string, string[]> = {}) =>
  new Refused(status, { code, detail: code, errors });

/** Stands in for the server, and tells what it was asked. What it has no answer for is not found. */
export function serve(answers: Record<string, Answer>): Asked[] {
  const all: Asked[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const text = await request.text();
    const asked: Asked = {
      call: `${request.method} ${url.pathname}`,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    all.push(asked);
    const known = answers[asked.call] ?? refusal(404, 'not_found');
    return responseOf(typeof known === 'function' ? known(asked) : known);
  });
  return all;
}

function responseOf(answer: object | undefined): Response {
  if (answer instanceof Refused) return Response.json(answer.problem, { status: answer.status });
  const headers = { 'Network-Position': '7' };
  return answer === undefined
    ? new Response(null, { status: 204, headers })
    : Response.json(answer, { headers });
}
