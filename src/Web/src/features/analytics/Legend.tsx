import type { Series } from './Chart';
import styles from './Chart.module.css';

/** Which line is which: by its dashes too, not by its colour alone. */
export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className={styles.legend}>
      {series.map(({ name }, at) => (
        <li key={name} data-series={at}>
          <svg width={24} height={8} aria-hidden="true">
            <path className={styles.line} d="M0 4H24" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
