import type { ProblemCode } from './generated/problemCode';

/** With which a browser comes back from an issuer (OpenID Connect): no operation of the contract answers with them. */
type ReturnCode = 'oidc_refused' | 'oidc_not_linked' | 'oidc_taken';

/** The server's codes, and the client's own: nothing answered, or not what the contract says. */
export type RefusalCode = ProblemCode | ReturnCode | 'unreachable' | 'unexpected';

/** An answer that is no success: problem details (RFC 9457) as an error to throw. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    /** HTTP status; 0 when nothing answered. */
    readonly status: number,
    /** What happened, in the server's words. */
    readonly detail: string,
    /** What is wrong with which field of the input. */
    readonly fields: Readonly<Record<string, readonly string[]>> = {},
    /** Seconds to wait before the same may be tried again. */
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(`${status} ${code}: ${detail}`, options);
  }

  /** Whether nothing was done and the same may be sent again. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 503;
  }

  static unreachable(cause: unknown): Refusal {
    return new Refusal('unreachable', 0, 'The server did not answer.', {}, undefined, { cause });
  }

  /** Reads an answer; `body` when somebody has read it already. */
  static async from(response: Response, body?: unknown): Promise<Refusal> {
    const problem = body ?? (await response.json().catch(() => undefined));
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new Refusal(
      isProblem(problem) ? (problem.code as ProblemCode) : 'unexpected',
      response.status,
      isProblem(problem) ? (problem.detail ?? '') : response.statusText,
      isProblem(problem) ? (problem.errors ?? {}) : {},
      Number.isFinite(retryAfter) ? retryAfter : undefined,
    );
  }
}

interface Problem {
  code: string;
  detail?: string;
  errors?: Record<string, string[]> | null;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
