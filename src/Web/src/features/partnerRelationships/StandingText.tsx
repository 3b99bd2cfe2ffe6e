import { useFormats, useTexts } from '~/i18n';
import { panelTexts } from './panelTexts';
import type { Relationship } from './queries';
import styles from './RelationshipPanel.module.css';

interface Props {
  relationship: Relationship | null;
  name: string;
  mySide: string;
}

/** How it stands, in a sentence, and what was said with it. */
export function StandingText({ relationship, name, mySide }: Props) {
  const sentence = useSentence(relationship, `\u2068${name}\u2069`, mySide);
  return (
    <>
      <p>{sentence}</p>
      {relationship?.text && (
        <blockquote className={styles.words} dir="auto">
          {relationship.text}
        </blockquote>
      )}
    </>
  );
}

function useSentence(relationship: Relationship | null, name: string, mySide: string): string {
  const [text, formats] = [useTexts(panelTexts), useFormats()];
  if (!relationship) return text.none(name);
  const { status, requestedByUs, suspendedBy } = relationship;
  const changed = formats.dateWithYear(new Date(relationship.changedAt));
  const until = formats.dateWithYear(new Date(relationship.expiresAt ?? relationship.changedAt));
  switch (status) {
    case 'requested':
      return (requestedByUs ? text.askedByUs : text.askedByThem)(name, changed, until);
    case 'active':
      return text.active(name);
    case 'suspended':
      return suspendedBy === mySide ? text.suspendedByUs(changed) : text.suspendedByThem(name, changed);
    case 'declined':
      return (requestedByUs ? text.declinedByThem : text.declinedByUs)(name, changed);
    case 'withdrawn':
      return requestedByUs ? text.withdrawnByUs(changed) : text.withdrawnByThem(name, changed);
    case 'expired':
      return text.expired(changed);
    case 'ended':
      return text.ended(changed);
  }
}
