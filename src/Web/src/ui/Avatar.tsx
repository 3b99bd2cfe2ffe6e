import styles from './Avatar.module.css';
import { initialsOf, tintOf } from './initials';

interface Props {
  /** Decides the tint: the same person looks the same everywhere. */
  id: string;
  /** Null when the name was erased. */
  name: string | null;
  size?: 's' | 'm' | 'l';
  /** People are round, companies are not. */
  shape?: 'person' | 'company';
}

/** A sign for somebody whose name stands beside it, so it is not read aloud. */
export function Avatar({ id, name, size = 'm', shape = 'person' }: Props) {
  return (
    <span
      className={styles.avatar}
      data-size={size}
      data-shape={shape}
      data-tint={tintOf(id)}
      data-initials={initialsOf(name)}
      aria-hidden="true"
    />
  );
}
