import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCachedThreads } from '~/features/inbox';
import { useTexts } from '~/i18n';
import { Icon, ListRow, SearchField, Toolbar } from '~/ui';
import { draftOf, setDraft } from '../drafts';
import headStyles from '../ThreadHead.module.css';
import styles from './SharePage.module.css';
import { sharedText, withShared } from './shared';
import { texts } from './texts';

const route = getRouteApi('/signed-in/inbox-layout/share');

/** What another app shares goes into a thread that one chooses: as a draft, to be looked at before it is sent. */
export function SharePage() {
  const text = useTexts(texts);
  const navigate = useNavigate();
  const shared = sharedText(route.useSearch());
  const [sought, seek] = useState('');
  const threads = useCachedThreads().filter(
    ({ closed, subject, partner }) =>
      !closed && `${subject} ${partner?.name}`.toLowerCase().includes(sought.toLowerCase()),
  );

  const choose = (threadId: string) => {
    const draft = draftOf(threadId);
    setDraft(threadId, { ...draft, body: withShared(draft.body, shared) });
    // Going back leads past this page: nothing is shared twice.
    void navigate({ to: '/threads/$threadId', params: { threadId }, replace: true });
  };

  return (
    <article className={styles.page}>
      <div className={headStyles.head}>
        <Toolbar
          start={
            <Link to="/inbox" className={headStyles.back} aria-label={text.back}>
              <Icon name="back" />
            </Link>
          }
        >
          <h2>{text.title}</h2>
        </Toolbar>
      </div>
      <section className={styles.what} aria-label={text.what}>
        <blockquote dir="auto">{shared}</blockquote>
        <p>{text.lead}</p>
        <SearchField label={text.find} value={sought} onChange={seek} />
      </section>
      {threads.length === 0 ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <ul className={styles.threads} aria-label={text.threads}>
          {threads.map(({ threadId, subject, partner }) => (
            <li key={threadId}>
              <button type="button" className={styles.thread} onClick={() => choose(threadId)}>
                <ListRow
                  over={<bdi>{partner?.name ?? text.internal}</bdi>}
                  title={<span dir="auto">{subject ?? text.noSubject}</span>}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
