import { Link, useNavigate } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import { Icon, useShortcut } from '~/ui';
import styles from './NewThread.module.css';
import type { Filter } from './queries';
import { texts } from './texts';

/** In the head of the list; on a phone it floats where the thumb is. */
export function NewThread({ filter }: { filter: Filter }) {
  const text = useTexts(texts);
  const navigate = useNavigate();
  const search = filter === 'all' ? {} : { filter };
  useShortcut(['c'], text.newThread, () => void navigate({ to: '/new', search }), { scope: text.title });
  return (
    <Link
      to="/new"
      search={search}
      className={styles.button}
      aria-label={text.newThread}
      title={text.newThread}
    >
      <Icon name="plus" />
    </Link>
  );
}
