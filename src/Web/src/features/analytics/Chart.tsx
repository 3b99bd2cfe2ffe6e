import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useFormats } from '~/i18n';
import styles from './Chart.module.css';
import { geometryOf, type Kind } from './geometry';
import { Plot } from './Plot';
import { Tip } from './Tip';

export interface Series {
  name: string;
  values: readonly number[];
}

export interface PeriodLabel {
  /** For the axis. */
  short: string;
  /** For whoever looks at one. */
  long: string;
}

interface Props {
  /** What it shows, and how that goes, in a sentence: for whoever does not see it. */
  label: string;
  summary: string;
  kind: Kind;
  periods: readonly PeriodLabel[];
  series: readonly Series[];
}

const widthUnmeasured = 480;

/**
 * Lines or bars over time. One period after the other is told by pointing, and by a slider that lies over it: arrow
 * keys, and what screen readers do with sliders, work by themselves.
 */
export function Chart({ label, summary, kind, periods, series }: Props) {
  const formats = useFormats();
  const { ref, width } = useElementSize();
  const [cursor, setCursor] = useState<number | null>(null);
  const values = series.flatMap((line) => line.values);
  const geometry = geometryOf(kind, width || widthUnmeasured, periods.length, values);
  const last = periods.length - 1;
  const shown = cursor === null ? null : Math.min(cursor, last);
  const told = (at: number) =>
    `${periods[at]?.long}: ${series.map((line) => `${line.name} ${formats.count(line.values[at] ?? 0)}`).join(', ')}`;

  return (
    <div
      className={styles.chart}
      ref={ref}
      dir="ltr"
      onPointerMove={(event) => {
        const place = event.clientX - event.currentTarget.getBoundingClientRect().left;
        setCursor(geometry.at(place));
      }}
      onPointerLeave={() => setCursor(null)}
    >
      <Plot
        label={label}
        summary={summary}
        kind={kind}
        geometry={geometry}
        periods={periods}
        series={series}
        cursor={shown}
      />
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={last}
        value={shown ?? last}
        aria-label={label}
        aria-valuetext={told(shown ?? last)}
        onChange={(event) => setCursor(Number(event.target.value))}
        onFocus={() => setCursor((at) => at ?? last)}
        onBlur={() => setCursor(null)}
      />
      {shown !== null && (
        <Tip at={shown} geometry={geometry} period={periods[shown]?.long ?? ''} series={series} />
      )}
    </div>
  );
}
