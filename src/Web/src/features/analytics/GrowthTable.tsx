import { useFormats, useTexts } from '~/i18n';
import type { PeriodLabel, Series } from './Chart';
import styles from './GrowthTable.module.css';
import { texts } from './texts';

interface Props {
  label: string;
  periods: readonly PeriodLabel[];
  columns: readonly Series[];
}

/** The figures behind a chart, the newest first. */
export function GrowthTable({ label, periods, columns }: Props) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const rows = periods.map((period, at) => ({ period: period.long, at })).reverse();
  return (
    <details className={styles.behind}>
      <summary>{text.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: one scrolls it by keyboard. */}
      <section className={styles.scroller} tabIndex={0} aria-label={text.tableOf(label)}>
        <table>
          <caption className="said">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{text.period}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ period, at }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                {columns.map(({ name, values }) => (
                  <td key={name}>{formats.count(values[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
