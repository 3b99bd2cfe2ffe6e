import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '~/i18n';
import { PillLink, Pills } from '~/ui';
import { DayField } from './DayField';
import styles from './NetworkPage.module.css';
import { grains, ranges, toDay } from './periods';
import { texts } from './texts';
import type { GrowthSearch, GrowthView } from './view';

interface Props {
  search: GrowthSearch;
  view: GrowthView;
}

/** Which days one looks at, how they are cut, as of when, and of whom: all of it in the address. */
export function ViewControls({ search, view }: Props) {
  const text = useTexts(texts);
  const navigate = useNavigate();
  // On a phone the charts come first.
  const [isOpen, setOpen] = useState(false);
  const { from: _from, to: _to, range: _range, ...others } = search;
  const { grain: _grain, ...uncut } = search;
  const { own: _own, ...ofAll } = search;
  const { asOf: _asOf, ...asOfNow } = search;
  const go = (next: GrowthSearch) => void navigate({ to: '/network', search: next });
  const chosen = {
    ...(view.from ? { from: view.from } : {}),
    ...(view.to ? { to: view.to } : {}),
  };
  const today = toDay(new Date());

  return (
    <div className={styles.controls} data-open={isOpen}>
      <Pills label={text.range}>
        {ranges.map((range) => (
          <PillLink key={range} to="/network" search={{ ...others, range }} chosen={view.range === range}>
            {text.ranges(range)}
          </PillLink>
        ))}
      </Pills>
      <Pills label={text.scope}>
        <PillLink to="/network" search={ofAll} chosen={!view.isOwn}>
          {text.whole}
        </PillLink>
        <PillLink to="/network" search={{ ...ofAll, own: true }} chosen={view.isOwn}>
          {text.own}
        </PillLink>
      </Pills>
      <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.more}
      </button>
      <div className={styles.exact}>
        <Pills label={text.grain}>
          {grains.map((grain) => (
            <PillLink key={grain} to="/network" search={{ ...uncut, grain }} chosen={view.grain === grain}>
              {text.grains(grain)}
            </PillLink>
          ))}
        </Pills>
        <DayField
          label={text.from}
          value={view.from}
          max={view.to}
          onChange={(from) => go({ ...others, ...chosen, from })}
        />
        <DayField
          label={text.to}
          value={view.to}
          min={view.from}
          max={view.asOf ?? today}
          onChange={(to) => go({ ...others, ...chosen, to })}
        />
        <DayField
          label={text.asOf}
          value={view.asOf}
          max={today}
          title={text.asOfHint}
          onChange={(asOf) => go({ ...asOfNow, asOf })}
          onClear={() => go(asOfNow)}
        />
      </div>
    </div>
  );
}
