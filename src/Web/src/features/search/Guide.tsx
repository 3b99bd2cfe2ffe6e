import { useTexts } from '~/i18n';
import { Button, Icon } from '~/ui';
import styles from './Guide.module.css';
import { texts } from './texts';

interface Props {
  recent: readonly string[];
  onSearch: (search: string) => void;
  onForget: () => void;
}

/** Before anything is looked for: what was looked for last, and what can be. Each example can be tried. */
export function Guide({ recent, onSearch, onForget }: Props) {
  const text = useTexts(texts);
  return (
    <div className={styles.guide}>
      {recent.length > 0 && (
        <section aria-labelledby="recent-searches">
          <div className={styles.head}>
            <h2 id="recent-searches">{text.recent}</h2>
            <Button onClick={onForget}>{text.forget}</Button>
          </div>
          <ul>
            {recent.map((search) => (
              <li key={search}>
                <button type="button" className={styles.recent} onClick={() => onSearch(search)}>
                  <Icon name="clock" size={16} />
                  <span dir="auto">{search}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-guide">
        <h2 id="search-guide">{text.guideTitle}</h2>
        <p>{text.guide}</p>
        <dl className={styles.examples}>
          {examples.map(([example, meaning]) => (
            <div key={example}>
              <dt>
                <button type="button" className={styles.example} onClick={() => onSearch(example)}>
                  <code>{example}</code>
                </button>
              </dt>
              <dd>{text[meaning]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

const examples = [
  ['late delivery', 'meansWords'],
  ['"late delivery"', 'meansPhrase'],
  ['deliv*', 'meansBeginning'],
  ['invoice -reminder', 'meansWithout'],
  ['from:me', 'meansFrom'],
  ['in:audit', 'meansIn'],
  ['with:brenner', 'meansWith'],
  ['kind:external', 'meansKind'],
  ['on:2026-03', 'meansOn'],
  ['after:2026-03 before:2026-06', 'meansBetween'],
] as const;
