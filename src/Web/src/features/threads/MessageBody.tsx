import { piecesOf } from './links';
import styles from './MessageBody.module.css';

/** What somebody wrote, as text: nothing in it can be anything but text or a link. */
export function MessageBody({ body, note }: { body: string; note?: string | undefined }) {
  return (
    <p className={styles.body} dir="auto">
      {piecesOf(body).map((piece, at) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have no other name than their place.
          <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ),
      )}
      {note && <small className={styles.note}> ({note})</small>}
    </p>
  );
}
