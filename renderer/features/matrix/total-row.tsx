import { useLocale, useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import { markStyles, markWords } from './cell-mark';
import { gapBefore, gapToTotal, placeAttributes, type GridParts } from './grid-parts';
import styles from './matrix-grid.module.css';
import type { Target } from './matrix-session';
import { shownNumber } from './sheet';

/** Totals of the columns, and the one over all. */
export function TotalRow({ target, ...parts }: GridParts & { readonly target: Target | null }) {
  const t = useMessages();
  const { sheet, look, measures, columnItems, place } = parts;
  const row = sheet.rows.length + 1;
  const isTarget = (columnId: string | null): boolean => target?.codeId === null && target.columnId === columnId;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={cx(styles.row, styles.footRow)}
      style={{ height: measures.foot }}
    >
      <div
        role="rowheader"
        {...placeAttributes(row, 0, place)}
        className={cx(styles.rowHead, styles.first)}
        style={{ width: measures.first }}
      >
        {t.matrix.total}
      </div>
      {columnItems.map(({ index }, position) => {
        const column = sheet.columns[index];
        if (column === undefined) return null;
        return (
          <Total
            key={column.id}
            {...parts}
            row={null}
            column={index}
            name={column.name}
            width={measures.column}
            gap={gapBefore(parts, position)}
            isTarget={isTarget(column.id)}
            rowName={t.matrix.allRows[look.rows]}
          />
        );
      })}
      <Total
        {...parts}
        row={null}
        column={null}
        name={t.matrix.allColumns[look.columns]}
        width={measures.total}
        gap={gapToTotal(parts)}
        isTarget={isTarget(null)}
        rowName={t.matrix.allRows[look.rows]}
      />
    </div>
  );
}

type TotalProps = Pick<GridParts, 'sheet' | 'look' | 'place'> & {
  /** `null` for the total over all. */
  readonly row: number | null;
  readonly column: number | null;
  readonly name: string;
  readonly rowName: string;
  readonly width: number;
  readonly gap: number;
  readonly isTarget: boolean;
};

/** One total. */
export function Total(props: TotalProps) {
  const { sheet, look, place, row, column, name, rowName, width, gap, isTarget } = props;
  const t = useMessages();
  const locale = useLocale();
  const counts = sheet.counts(row, column);
  const number = shownNumber(counts, look);
  const mark = sheet.mark(row, column);
  const said = [t.matrix.counted[sheet.unit](counts.codings, counts.documents), ...markWords(mark, t)].join(', ');
  return (
    <div
      role="gridcell"
      {...placeAttributes((row ?? sheet.rows.length) + 1, (column ?? sheet.columns.length) + 1, place)}
      className={cx(
        styles.cell,
        styles.total,
        column === null && styles.last,
        isTarget && styles.target,
        ...markStyles(mark),
      )}
      style={{ width, marginLeft: gap }}
      aria-selected={isTarget}
      aria-label={t.matrix.cellLabel(rowName, name, said)}
    >
      {number === 0 ? <span className={styles.zero}>·</span> : number.toLocaleString(locale)}
    </div>
  );
}
