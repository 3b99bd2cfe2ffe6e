import { useTexts } from '~/i18n';
import { Icon } from '~/ui';
import { complaintAbout } from './complaints';
import styles from './FilterChips.module.css';
import { operators, partsOf, without } from './parts';
import { texts } from './texts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Begins a filter in the field. */
  onBegin: (operator: string) => void;
}

/** The filters of a search, each to take away; and those that could be added. The same as typing them. */
export function FilterChips({ value, onChange, onBegin }: Props) {
  const text = useTexts(texts);
  const filters = partsOf(value).flatMap((part) =>
    part.operator === null ? [] : [{ part, operator: part.operator }],
  );
  const others = operators.filter((operator) => !filters.some((filter) => filter.operator === operator));
  return (
    <ul className={styles.chips} aria-label={text.filters}>
      {filters.map(({ part, operator }) => {
        const name = text.filter(text[operator], part.value, part.isNegated);
        return (
          <li key={part.start}>
            <button
              type="button"
              className={styles.chip}
              data-set="true"
              data-wrong={complaintAbout(part) !== null}
              aria-label={text.removeFilter(name)}
              onClick={() => onChange(without(value, part))}
            >
              <span dir="auto">{name}</span>
              <Icon name="close" size={14} />
            </button>
          </li>
        );
      })}
      {others.map((operator) => (
        <li key={operator}>
          <button
            type="button"
            className={styles.chip}
            aria-label={text.addFilter(text[operator])}
            onClick={() => onBegin(`${operator}:`)}
          >
            {text[operator]}
          </button>
        </li>
      ))}
    </ul>
  );
}
