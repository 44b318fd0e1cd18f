import { Download } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook, type MatrixLook } from '../../state/matrix-look';
import { go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import styles from './matrix-toolbar.module.css';
import { SavedViews } from './saved-views';
import type { Sheet } from './sheet';

type MatrixToolbarProps = { readonly look: MatrixLook; readonly sheet: Sheet };

/** What the matrix shows: name, saved views and the way out above; rows, columns and cells below. */
export function MatrixToolbar({ look, sheet }: MatrixToolbarProps) {
  const t = useMessages();
  const { codings, documents } = sheet.counts(null, null);
  return (
    <header className={styles.toolbar}>
      <div className={styles.line}>
        <h1 className={styles.title}>{t.matrix.title}</h1>
        <span className={styles.summary}>
          {t.matrix.size(sheet.rows.length, sheet.columns.length)} · {t.matrix.counted[sheet.unit](codings, documents)}
        </span>
        <SavedViews look={look} />
        <Button icon={<Download aria-hidden />} onPress={() => go({ view: 'report', format: 'matrix' })}>
          {t.matrix.export}
        </Button>
      </div>
      <div className={styles.line}>
        <div className={styles.choice}>
          <span aria-hidden className={styles.label}>
            {t.matrix.rowsLabel}
          </span>
          <Segmented
            label={t.matrix.rowsLabel}
            value={look.rows}
            options={(['codes', 'categories'] as const).map((id) => ({ id, label: t.matrix.rows[id] }))}
            onChange={(rows) => changeMatrixLook({ rows })}
          />
        </div>
        <div className={styles.choice}>
          <span aria-hidden className={styles.label}>
            {t.matrix.columnsLabel}
          </span>
          <div className={styles.select}>
            <Select
              label={t.matrix.columnsLabel}
              hideLabel
              value={look.columns}
              options={(['events', 'documents', 'cases', 'speakers'] as const).map((id) => ({
                id,
                label: t.matrix.columns[id],
              }))}
              onChange={(columns) => changeMatrixLook({ columns })}
            />
          </div>
        </div>
        <div className={styles.choice}>
          <span aria-hidden className={styles.label}>
            {t.matrix.cellsLabel}
          </span>
          <div className={styles.select}>
            <Select
              label={t.matrix.cellsLabel}
              hideLabel
              value={look.cells[0] ?? 'codings'}
              options={(['codings', 'documents', 'quotations'] as const).map((id) => ({
                id,
                label: t.matrix.cells[id],
              }))}
              onChange={(cells) => changeMatrixLook({ cells: [cells] })}
            />
          </div>
        </div>
        {look.rows === 'codes' && (
          <Checkbox
            label={t.matrix.withSubcodes}
            isSelected={look.withSubcodes}
            onChange={(withSubcodes) => changeMatrixLook({ withSubcodes })}
          />
        )}
        {!look.cells.includes('quotations') && (
          <Checkbox label={t.matrix.heat} isSelected={look.heat} onChange={(heat) => changeMatrixLook({ heat })} />
        )}
      </div>
    </header>
  );
}
