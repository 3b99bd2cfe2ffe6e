import { useId } from 'react';
import { useFormats } from '~/i18n';
import type { PeriodLabel, Series } from './Chart';
import styles from './Chart.module.css';
import { type Geometry, height, type Kind, lineOf } from './geometry';
import { everyNth } from './scale';

/** As wide as a label of the time axis is, with some air. */
const labelRoom = 76;

interface Props {
  label: string;
  summary: string;
  kind: Kind;
  geometry: Geometry;
  periods: readonly PeriodLabel[];
  series: readonly Series[];
  cursor: number | null;
}

/** The drawing itself. */
export function Plot({ label, summary, kind, geometry, periods, series, cursor }: Props) {
  const { width, x, bottom } = geometry;
  const id = useId();
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{label}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      <Axes geometry={geometry} periods={periods} />
      {cursor !== null && <line className={styles.cursor} x1={x(cursor)} x2={x(cursor)} y1={0} y2={bottom} />}
      {series.map(({ name, values }, at) => (
        <g key={name} data-series={at}>
          {kind === 'bars' ? (
            <Bars geometry={geometry} values={values} cursor={cursor} />
          ) : (
            <Line geometry={geometry} values={values} cursor={cursor} isAlone={series.length === 1} />
          )}
        </g>
      ))}
    </svg>
  );
}

function Axes({ geometry, periods }: { geometry: Geometry; periods: readonly PeriodLabel[] }) {
  const formats = useFormats();
  const { ticks, left, right, bottom, x, y, width } = geometry;
  const nth = everyNth(periods.length, right - left, labelRoom);
  const last = periods.length - 1;
  return (
    <g className={styles.axes}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {formats.compact(tick)}
          </text>
        </g>
      ))}
      {periods.map(
        ({ short }, at) =>
          // Counted from the last one, which is the one that is looked for first.
          (last - at) % nth === 0 && (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a period has no other name than its place.
              key={at}
              x={Math.min(x(at), width - 4)}
              y={bottom + 17}
              textAnchor={x(at) > width - labelRoom / 2 ? 'end' : 'middle'}
            >
              {short}
            </text>
          ),
      )}
    </g>
  );
}

interface DrawnProps {
  geometry: Geometry;
  values: readonly number[];
  cursor: number | null;
}

function Line({ geometry, values, cursor, isAlone }: DrawnProps & { isAlone: boolean }) {
  const { x, y, bottom, ticks } = geometry;
  const [last, path] = [values.length - 1, lineOf(geometry, values)];
  const dotted = cursor ?? last;
  return (
    <>
      {isAlone && ticks[0] === 0 && <path className={styles.area} d={`${path}V${bottom}H${x(0)}Z`} />}
      <path className={styles.line} d={path} />
      <circle className={styles.dot} cx={x(dotted)} cy={y(values[dotted] ?? 0)} r={4} />
    </>
  );
}

function Bars({ geometry, values, cursor }: DrawnProps) {
  const { x, y, step, bottom } = geometry;
  const width = Math.max(1, Math.min(step * 0.72, 44));
  return values.map((value, at) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: a period has no other name than its place.
      key={at}
      className={styles.bar}
      data-chosen={at === cursor}
      x={x(at) - width / 2}
      y={y(value)}
      width={width}
      height={Math.max(0, bottom - y(value))}
      rx={Math.min(3, width / 3)}
    />
  ));
}
