import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { mentionAt, type Person, peopleCalled, withMention } from './mentions';

interface Mentioning {
  /** Who may be meant; empty when no name is being written. */
  people: readonly Person[];
  /** The one that Enter takes. */
  chosen: number;
  choose: (at: number) => void;
  pick: (person: Person) => void;
  /** Tells where the caret is, after whatever may have moved it. */
  onCaret: () => void;
  /** The field has lost the focus. */
  onLeave: () => void;
  /** Whether it took the key. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Offers whoever is meant while somebody writes `@` and a name. */
export function useMentioning(
  field: RefObject<HTMLTextAreaElement | null>,
  body: string,
  everybody: readonly Person[],
  onMention: (body: string, person: Person) => void,
): Mentioning {
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, choose] = useState(0);
  const goTo = useRef<number>(null);
  const begun = caret === null ? null : mentionAt(body, caret);
  const people = begun ? peopleCalled(everybody, begun.wanted) : [];

  const pick = (person: Person) => {
    if (!begun) return;
    const next = withMention(body, begun, person.displayName ?? '');
    goTo.current = next.caret;
    setCaret(null);
    onMention(next.body, person);
  };
  // The caret can go there only when the text is there.
  useLayoutEffect(() => {
    if (goTo.current === null || body.length < goTo.current) return;
    field.current?.focus();
    field.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });

  const at = Math.min(chosen, people.length - 1);
  return {
    people,
    chosen: at,
    choose,
    pick,
    onCaret: () => {
      const { current } = field;
      setCaret(current && current.selectionStart === current.selectionEnd ? current.selectionStart : null);
      choose(0);
    },
    onLeave: () => setCaret(null),
    onKey: ({ key }) => {
      const person = people[at];
      if (!person) return false;
      if (key === 'ArrowDown') choose((at + 1) % people.length);
      else if (key === 'ArrowUp') choose((at + people.length - 1) % people.length);
      else if (key === 'Enter' || key === 'Tab') pick(person);
      else if (key === 'Escape') setCaret(null);
      else return false;
      return true;
    },
  };
}
