import { useFormats } from '~/i18n';
import type { Series } from './Chart';
import styles from './Chart.module.css';
import type { Geometry } from './geometry';

interface Props {
  at: number;
  geometry: Geometry;
  period: string;
  series: readonly Series[];
}

/** The figures of one period, beside it: on the side that has room. The slider tells them aloud. */
export function Tip({ at, geometry, period, series }: Props) {
  const formats = useFormats();
  const place = geometry.x(at);
  const isLate = place > geometry.width / 2;
  return (
    <div
      className={styles.tip}
      style={isLate ? { right: geometry.width - place + 10 } : { left: place + 10 }}
      aria-hidden="true"
    >
      <strong>{period}</strong>
      {series.map(({ name, values }, index) => (
        <span key={name} data-series={index}>
          {series.length > 1 && <i />}
          {name}
          <b>{formats.count(values[at] ?? 0)}</b>
        </span>
      ))}
    </div>
  );
}
