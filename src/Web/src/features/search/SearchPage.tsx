import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useFormats, useTexts } from '~/i18n';
import { pointsByFinger, Toolbar, useShortcut } from '~/ui';
import { complaintOf } from './complaints';
import { FilterChips } from './FilterChips';
import { Guide } from './Guide';
import { orders, searchQuery } from './queries';
import { Results } from './Results';
import { useRecentSearches } from './recent';
import { SearchField, type SearchFieldHandle } from './SearchField';
import styles from './SearchPage.module.css';
import { texts } from './texts';
import { useDraft } from './useDraft';
import { useKnown } from './useKnown';

const route = getRouteApi('/signed-in/search');

export function SearchPage() {
  const [text, formats] = [useTexts(texts), useFormats()];
  const { q = '', order = 'relevance' } = route.useSearch();
  const [navigate, queries] = [useNavigate(), useQueryClient()];
  const { recent, remember, forget } = useRecentSearches();
  const [isAsked, setAsked] = useState(q !== '');
  const field = useRef<SearchFieldHandle>(null);
  const list = useRef<HTMLUListElement>(null);
  const [draft, write] = useDraft(q, (search) =>
    navigate({
      to: '/search',
      search: { ...(search && { q: search }), ...(order === 'newest' && { order }) },
      replace: true,
    }),
  );
  const complaint = complaintOf(draft);
  const known = useKnown(recent);

  useShortcut(['/'], text.field, () => field.current?.focus(), { scope: text.title });
  useEffect(() => {
    if (q === '' && !pointsByFinger()) field.current?.focus();
  }, [q]);

  const ask = (search: string) => {
    setAsked(true);
    write(search, true);
    if (search.trim() === '' || complaintOf(search)) return;
    remember(search.trim());
    void queries.invalidateQueries(searchQuery(search.trim(), order, formats.zone));
  };

  return (
    <main className={styles.page} data-scroller>
      <div className={styles.column}>
        <div className={styles.head}>
          <Toolbar
            end={
              <nav className={styles.orders} aria-label={text.order}>
                {orders.map((name) => (
                  <Link
                    key={name}
                    to="/search"
                    search={{ ...(q && { q }), ...(name === 'newest' && { order: name }) }}
                    replace
                    aria-current={name === order ? 'true' : undefined}
                    data-chosen={name === order}
                  >
                    {text[name]}
                  </Link>
                ))}
              </nav>
            }
          >
            <h1>{text.title}</h1>
          </Toolbar>
          <SearchField
            ref={field}
            value={draft}
            onChange={(value) => {
              setAsked(false);
              write(value);
            }}
            onAsk={ask}
            onBlur={() => setAsked(true)}
            onLeaveDown={() => list.current?.querySelector('a')?.focus()}
            known={known}
            error={isAsked && complaint ? text.complaint(complaint) : undefined}
          />
          <FilterChips
            value={draft}
            onChange={(value) => write(value, true)}
            onBegin={(operator) => field.current?.append(operator)}
          />
        </div>
        {q === '' ? (
          <Guide recent={recent} onSearch={ask} onForget={forget} />
        ) : (
          <Results
            q={q}
            order={order}
            list={list}
            onLeaveUp={() => field.current?.focus()}
            onOpen={() => remember(q)}
          />
        )}
      </div>
    </main>
  );
}
