import { useMemo } from 'react';
import { useFormats, useTexts } from '~/i18n';
import { Chart } from './Chart';
import { GrowthTable } from './GrowthTable';
import { Legend } from './Legend';
import { usePeriodLabels } from './labels';
import { grownBy, type Measure, valueIn } from './measures';
import styles from './NetworkPage.module.css';
import type { Grain } from './periods';
import type { Growth as Grown } from './queries';
import { texts } from './texts';

interface Props {
  measure: Measure;
  growth: Grown;
  grain: Grain;
}

/** One measure: what it has come to, by how much, its chart, and the table behind it. */
export function Growth({ measure, growth, grain }: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const { points } = growth;
  const days = useMemo(() => points.map((point) => point.period), [points]);
  const periods = usePeriodLabels(days, grain);
  const { now, by } = grownBy(measure, growth);
  const grown = text.grownBy(by === 0 ? null : formats.change(by), measure.id);
  const [drawn, told] = [measure.drawn, measure.told].map((names) =>
    names.map((name) => ({ name: text.series(name), values: points.map((point) => valueIn(name, point)) })),
  ) as [Drawn, Drawn];
  const label = text.measure(measure.id);

  return (
    <section className={styles.growth} aria-label={label}>
      <header>
        <h2>{label}</h2>
        <p>
          <strong>{formats.count(now)}</strong> <span>{grown}</span>
        </p>
      </header>
      <Chart
        label={label}
        summary={`${periods.at(-1)?.long}: ${formats.count(now)}, ${grown}`}
        kind={measure.kind}
        periods={periods}
        series={drawn}
      />
      {drawn.length > 1 && <Legend series={drawn} />}
      <GrowthTable label={label} periods={periods} columns={[...drawn, ...told]} />
    </section>
  );
}

type Drawn = { name: string; values: number[] }[];
