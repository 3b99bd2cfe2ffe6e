import { piecesOf } from './links';
import styles from './MessageBody.module.css';

interface Props {
  body: string;
  /** The names of those whom it addresses. */
  mentioned?: readonly string[];
  note?: string | undefined;
}

/** What somebody wrote, as text: nothing in it can be anything but text, a link or somebody's name. */
export function MessageBody({ body, mentioned = [], note }: Props) {
  return (
    <p className={styles.body} dir="auto">
      {piecesOf(body, mentioned).map(({ text, href, isName }, at) => {
        if (href === undefined && !isName) return text;
        // biome-ignore-start lint/suspicious/noArrayIndexKey: a text's pieces have no other name than their place.
        return href === undefined ? (
          <b key={at} className={styles.name}>
            {text}
          </b>
        ) : (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {text}
          </a>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: a text's pieces have no other name than their place.
      })}
      {note && <small className={styles.note}> ({note})</small>}
    </p>
  );
}
