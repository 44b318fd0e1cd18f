import { useMemo } from 'react';
import type { ExportRequest } from '../../../shared/exporters/export-request';
import { previewExport } from '../../../shared/exporters/exporters';
import type { Texts } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { useHistory } from '../../state/history';
import { useProject } from '../../state/project-store';
import { auditLines } from './audit-lines';
import styles from './preview-table.module.css';

/** As many rows and columns are shown: enough to see the form, few enough to be read. */
const shownRows = 10;
const shownColumns = 20;
/** Only offsets of characters are counted in the words; they are left empty here. */
const noTexts: Texts = new Map();
/** A cell is shown to here; files have it whole. */
const shownLength = 60;

/** The first rows as they will stand in the file. */
export function PreviewTable({ request }: { readonly request: ExportRequest }) {
  const t = useMessages();
  const project = useProject();
  const entries = useHistory();
  const isHistory = request.format === 'history';
  const history = useMemo(
    () => (isHistory ? auditLines(entries ?? [], project, request.language) : undefined),
    [isHistory, entries, project, request.language],
  );
  const preview = useMemo(
    () => previewExport({ project, texts: noTexts, history }, request, shownRows),
    [project, history, request],
  );

  if (preview.rowCount === 0) return <p className={styles.note}>{t.exportDialog.nothing}</p>;
  const columns = Math.min(preview.header.length, shownColumns);
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.caption}>
        <span>{t.exportDialog.preview}</span>
        <span className={styles.note}>
          {t.exportDialog.previewRows(Math.min(shownRows, preview.rowCount), preview.rowCount)}
          {preview.columnCount > columns && `, ${t.exportDialog.previewColumns(columns, preview.columnCount)}`}
        </span>
      </figcaption>
      {/* Scrolls, so it must be reachable by key. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.exportDialog.preview}>
        <table className={styles.table}>
          <thead>
            <tr>
              {preview.header.slice(0, columns).map((name, index) => (
                <th key={index} scope="col">
                  {shortened(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, shownRows).map((row, index) => (
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
    </figure>
  );
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length <= shownLength ? line : `${line.slice(0, shownLength).trimEnd()} …`;
}
