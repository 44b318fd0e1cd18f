import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { Focusable } from 'react-aria-components';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook, type MatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Hint } from '../../ui/hint';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { matrixCells, matrixRows } from '../../../shared/project/matrix-view';
import { ChosenRowsButton } from './chosen-rows-button';
import { columnChoice, columnOptions } from './column-options';
import { FilterBar } from './filter-bar';
import { FilterButton } from './filter-button';
import styles from './matrix-toolbar.module.css';
import { MoreCellsButton } from './more-cells-button';
import { SavedViews } from './saved-views';
import type { Sheet } from './sheet';
import { ShowButton } from './show-button';

type MatrixToolbarProps = { readonly look: MatrixLook; readonly sheet: Sheet };

/** What the matrix shows: name, saved views and the way out above; then rows, columns and cells; then what narrows it. */
export function MatrixToolbar({ look, sheet }: MatrixToolbarProps) {
  const t = useMessages();
  return (
    <header className={styles.toolbar}>
      <div className={styles.line}>
        <h1 className={styles.title}>{t.matrix.title}</h1>
        <Counted sheet={sheet} />
        <SavedViews look={look} />
        <Button icon={<Download aria-hidden />} onPress={() => go({ view: 'report', format: 'matrix' })}>
          {t.matrix.export}
        </Button>
      </div>
      <div className={styles.line}>
        <RowsChoice look={look} />
        <ColumnsChoice look={look} />
        <CellsChoice look={look} />
        <div className={styles.buttons}>
          <ShowButton look={look} />
          <FilterButton filter={look.filter} />
        </div>
      </div>
      <FilterBar filter={look.filter} />
    </header>
  );
}

function Counted({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages();
  const { codings, documents } = sheet.counts(null, null);
  return (
    <Hint text={t.matrixTools.unitHint[sheet.unit]}>
      <Focusable>
        <span tabIndex={0} role="note" className={styles.summary}>
          {t.matrix.size(sheet.rows.length, sheet.columns.length)} · {t.matrix.counted[sheet.unit](codings, documents)}
        </span>
      </Focusable>
    </Hint>
  );
}

type ChoiceProps = Pick<MatrixToolbarProps, 'look'>;

function RowsChoice({ look }: ChoiceProps) {
  const t = useMessages();
  return (
    <div className={styles.choice}>
      <span aria-hidden className={styles.label}>
        {t.matrix.rowsLabel}
      </span>
      <Segmented
        label={t.matrix.rowsLabel}
        value={look.rows}
        options={matrixRows.map((id) => ({ id, label: t.matrix.rows[id] }))}
        onChange={(rows) => changeMatrixLook({ rows })}
      />
      {look.rows === 'chosen' && <ChosenRowsButton chosen={look.chosen} />}
      {look.rows !== 'categories' && (
        <Checkbox
          label={t.matrix.withSubcodes}
          isSelected={look.withSubcodes}
          onChange={(withSubcodes) => changeMatrixLook({ withSubcodes })}
        />
      )}
    </div>
  );
}

function ColumnsChoice({ look }: ChoiceProps) {
  const t = useMessages();
  const project = useProject();
  const { columns, attribute } = look;
  const { documents, speakers, cases } = project;
  const { value, options } = useMemo(
    () => columnOptions({ documents, speakers, cases }, { columns, attribute }, t),
    [documents, speakers, cases, columns, attribute, t],
  );
  return (
    <div className={styles.choice}>
      <span aria-hidden className={styles.label}>
        {t.matrix.columnsLabel}
      </span>
      <div className={styles.select}>
        <Select
          label={t.matrix.columnsLabel}
          hideLabel
          value={value}
          options={options}
          onChange={(id) => changeMatrixLook(columnChoice(id))}
        />
      </div>
    </div>
  );
}

function CellsChoice({ look: { cells } }: ChoiceProps) {
  const t = useMessages();
  return (
    <div className={styles.choice}>
      <span aria-hidden className={styles.label}>
        {t.matrix.cellsLabel}
      </span>
      <div className={styles.cells}>
        <Select
          label={t.matrix.cellsLabel}
          hideLabel
          value={cells[0] ?? 'codings'}
          options={matrixCells.map((id) => ({ id, label: t.matrix.cells[id] }))}
          onChange={(first) => changeMatrixLook({ cells: [first] })}
        />
      </div>
      <MoreCellsButton cells={cells} />
    </div>
  );
}
