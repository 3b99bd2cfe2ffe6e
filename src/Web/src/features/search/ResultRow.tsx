import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useMe } from '~/app/me';
import { useFormats, useTexts } from '~/i18n';
import { Avatar, Badge } from '~/ui';
import type { SearchHit } from './queries';
import styles from './ResultRow.module.css';
import { Snippet } from './Snippet';
import { texts } from './texts';

interface Props {
  hit: SearchHit;
  onOpen: (hit: SearchHit) => void;
}

/** A message that was found: who wrote it when and where. Leads to it in its thread. */
export const ResultRow = memo(function ResultRow({ hit, onOpen }: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const me = useMe();
  const at = new Date(hit.sentAt);
  return (
    <Link
      to="/threads/$threadId"
      params={{ threadId: hit.threadId }}
      search={{ at: hit.ordinal }}
      state={{ wasFound: true }}
      className={styles.row}
      preload={false}
      data-result={hit.messageId}
      onClick={() => onOpen(hit)}
    >
      <Avatar id={hit.by} name={hit.byName} />
      <span className={styles.content}>
        <span className={styles.head}>
          <strong dir="auto">{hit.by === me.memberId ? text.you : (hit.byName ?? text.erasedPerson)}</strong>
          <time dateTime={hit.sentAt} title={formats.fullOf(at)}>
            {formats.shortOf(at)}
          </time>
        </span>
        <span className={styles.snippet} dir="auto">
          <Snippet snippet={hit.snippet} />
        </span>
        <span className={styles.thread}>
          <Badge kind={hit.kind === 'external' ? 'partner' : 'quiet'}>{text[hit.kind]}</Badge>
          <span dir="auto">{hit.subject ?? text.noSubject}</span>
        </span>
      </span>
    </Link>
  );
});
