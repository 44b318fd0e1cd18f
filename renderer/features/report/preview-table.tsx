import type { TablePreview } from '../../../shared/exporters/exporters';
import { useMessages } from '../../i18n/use-messages';
import styles from './preview-table.module.css';

/** As many columns are shown: few enough to be read, and drawn at once. */
const shownColumns = 40;
/** A cell is shown to here; files have it whole. */
const shownLength = 90;

type PreviewTableProps = {
  readonly title: string;
  readonly table: TablePreview;
};

/** The first rows as they will stand in the file. */
export function PreviewTable({ title, table }: PreviewTableProps) {
  const t = useMessages();
  const columns = Math.min(table.header.length, shownColumns);
  return (
    <>
      {/* Scrolls, so it must be reachable by key. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.header.slice(0, columns).map((name, index) => (
                <th key={index} scope="col">
                  {shortened(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.slice(0, columns).map((value, column) => (
                  <td key={column} className={/^-?\d+$/.test(value) ? styles.number : undefined}>
                    {shortened(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.columnCount > columns && (
        <p className={styles.note}>{t.report.previewColumns(columns, table.columnCount)}</p>
      )}
    </>
  );
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length <= shownLength ? line : `${line.slice(0, shownLength).trimEnd()} …`;
}
