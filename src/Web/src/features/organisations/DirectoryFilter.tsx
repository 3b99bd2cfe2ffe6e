import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '~/i18n';
import { Icon, IconButton, SearchField } from '~/ui';
import styles from './Directory.module.css';
import { FilterField } from './FilterField';
import type { DirectoryFilters } from './queries';
import { useRegions } from './regions';
import { useSuggestions } from './suggestions';
import { texts } from './texts';

const fields = ['sector', 'region', 'capability'] as const;

export function DirectoryFilter({ filters }: { filters: DirectoryFilters }) {
  const text = useTexts(texts);
  const regions = useRegions();
  const navigate = useNavigate();
  const suggestions = useSuggestions();
  const [isOpen, setOpen] = useState(false);
  const set = fields.filter((name) => filters[name] !== undefined);
  const narrow = (name: keyof DirectoryFilters, value: string) => {
    const { [name]: _, ...others } = filters;
    void navigate({
      to: '.',
      search: value === '' ? others : { ...others, [name]: value },
      replace: name === 'q',
    });
  };
  const nameOf = (name: (typeof fields)[number], value: string) =>
    name === 'region' ? regions.nameOf(value) : value;

  return (
    <search className={styles.filter}>
      <div className={styles.search}>
        <SearchField label={text.search} value={filters.q ?? ''} onChange={(q) => narrow('q', q)} />
        <IconButton
          icon="filter"
          label={text.filters}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen ? (
        <div className={styles.fields}>
          {fields.map((name) => (
            <FilterField
              key={name}
              label={text[name]}
              value={nameOf(name, filters[name] ?? '')}
              suggestions={suggestions[name].map((value) => nameOf(name, value))}
              onChoose={(value) => narrow(name, name === 'region' ? regions.codeOf(value) : value)}
            />
          ))}
        </div>
      ) : (
        set.length > 0 && (
          <div className={styles.set}>
            {set.map((name) => (
              <button key={name} type="button" onClick={() => narrow(name, '')}>
                <span className="said">{text.remove(text[name])} </span>
                <bdi>{nameOf(name, filters[name] ?? '')}</bdi>
                <Icon name="close" size={14} />
              </button>
            ))}
          </div>
        )
      )}
    </search>
  );
}
