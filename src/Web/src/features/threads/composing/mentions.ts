/** Somebody who can be addressed. */
export interface Person {
  memberId: string;
  displayName: string | null;
}

/** What the server takes in one message. */
const most = 50;
const offered = 6;

/** The name that is being written before the caret: an `@` that begins a word, and at most two words after it. */
export function mentionAt(body: string, caret: number): { from: number; wanted: string } | null {
  const found = /(?:^|[\s(])@([^\s@]*(?: [^\s@]*)?)$/u.exec(body.slice(0, caret));
  return found?.[1] === undefined ? null : { from: caret - found[1].length - 1, wanted: found[1] };
}

/** Whoever has a name, or a word of it, that begins so. */
export function calledSo<P extends Person>(people: readonly P[], wanted: string): P[] {
  const text = wanted.toLocaleLowerCase();
  return people.filter(({ displayName }) =>
    ` ${displayName?.toLocaleLowerCase() ?? ''}`.includes(` ${text}`),
  );
}

/** The first of them. */
export const peopleCalled = <P extends Person>(people: readonly P[], wanted: string): P[] =>
  calledSo(people, wanted).slice(0, offered);

/** The text with a name in the place of what was begun, and where the caret stands then. */
export function withMention(
  body: string,
  { from, wanted }: { from: number; wanted: string },
  name: string,
): { body: string; caret: number } {
  const before = `${body.slice(0, from)}@${name} `;
  return { body: before + body.slice(from + 1 + wanted.length).trimStart(), caret: before.length };
}

/** Whom a text addresses, of those whose names were put into it. */
export function mentionedIn(body: string, picked: Readonly<Record<string, string>>): string[] {
  const ids = Object.entries(picked).filter(([name]) => body.includes(`@${name}`));
  return [...new Set(ids.map(([, id]) => id))].slice(0, most);
}
