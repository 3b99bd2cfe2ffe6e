import { uuidv7 } from '~/api';
import type { Message } from '../queries';
import { connect, plainFetch } from './line';

export interface Started {
  threadId: string;
  position: number;
}

interface Account {
  memberId: string;
  token: string;
}

const operator = { email: 'operator@networking.example', password: 'a long enough passphrase' };
const password = 'correct horse battery staple';

/** The real server, a process that whoever started this test kills and starts again. */
export class Server {
  readonly counts = { deaths: 0 };
  writer: Account = { memberId: '', token: '' };
  private another: Account = { memberId: '', token: '' };
  private coming: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly address: string,
    private readonly control: string,
  ) {}

  /** A company of two. */
  async settle(): Promise<void> {
    const boss = (await this.ask('POST', '/api/auth/token', operator)).accessToken;
    const network = await this.ask('POST', '/api/networks', { name: `Seeded ${uuidv7()}` }, boss);
    const owner = { email: `ann.${uuidv7()}@acme.example`, displayName: 'Ann' };
    const company = { name: 'Acme', domain: `${uuidv7()}.example`, owner };
    const acme = await this.ask('POST', `/api/networks/${network.id}/organisations`, company, boss);
    this.writer = await this.enter(acme.ownerInvitation, owner);
    const bob = { email: `bob.${uuidv7()}@acme.example`, displayName: 'Bob', roles: ['member'] };
    const invited = await this.ask('POST', '/api/members/invitations', bob, this.writer.token);
    this.another = await this.enter(invited, bob);
    connect(this.address, () => this.writer.token);
  }

  async startThread(): Promise<Started> {
    const wish = { kind: 'internal', subject: 'Seeded', participants: [this.another.memberId] };
    return this.ask('POST', '/api/threads', wish, this.writer.token);
  }

  async writeAsAnother(threadId: string): Promise<void> {
    await this.coming;
    await this.ask('POST', `/api/threads/${threadId}/messages`, { body: 'From another' }, this.another.token);
  }

  /** Everything in a thread, in order, when all that was written is in the read models. */
  async messagesOf(threadId: string): Promise<Message[]> {
    const mark = await this.ask(
      'PUT',
      `/api/threads/${threadId}/subject`,
      { subject: uuidv7() },
      this.writer.token,
    );
    const path = `/api/threads/${threadId}/messages?limit=200&atLeast=${mark.position}`;
    const all: Message[] = [];
    for (let page: Message[] | undefined; page?.length !== 0; all.push(...page)) {
      const after = all.at(-1)?.ordinal ?? 0;
      page = (await this.ask('GET', `${path}&after=${after}`, undefined, this.writer.token))
        .items as Message[];
    }
    return all;
  }

  /** It is killed, and comes back in a while. */
  die(): void {
    this.counts.deaths++;
    this.coming = this.coming.then(() => plainFetch(this.control, { method: 'POST' }));
  }

  /** Comes back when it is there. */
  live(): Promise<unknown> {
    return this.coming;
  }

  private async enter(
    { token }: { token: string },
    { email, displayName }: { email: string; displayName: string },
  ) {
    await this.ask('POST', `/api/auth/invitations/${token}/acceptance`, { displayName, password });
    const signedIn = await this.ask('POST', '/api/auth/token', { email, password });
    const me = await this.ask('GET', '/api/auth/me', undefined, signedIn.accessToken);
    return { memberId: me.memberId, token: signedIn.accessToken };
  }

  // biome-ignore lint/suspicious/noExplicitAny: the answers of a dozen operations; the tests of the API know them.
  private async ask(method: string, path: string, body?: object, token?: string): Promise<any> {
    for (let tries = 0; ; tries++) {
      const headers = {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      };
      const answer = await plainFetch(this.address + path, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      }).catch(() => undefined);
      if (answer?.ok) {
        const position = Number(answer.headers.get('Network-Position'));
        return answer.status === 204 ? { position } : answer.json();
      }
      const isPassing = answer === undefined || answer.status === 503 || answer.status === 404;
      if (!isPassing || tries > 100)
        throw new Error(`${method} ${path}: ${answer?.status} ${await answer?.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
