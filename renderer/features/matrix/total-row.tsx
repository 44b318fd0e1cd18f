import { useLocale, useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import { Numbers } from './cell-content';
import { markStyles, markWords } from './cell-mark';
import { numbersIn, saidOf } from './cell-numbers';
import { gapAfter, gapBefore, pinnedAt, placeAttributes, type GridParts } from './grid-parts';
import styles from './matrix-grid.module.css';
import type { Target } from './matrix-session';

/** Totals of the columns, and the one over all. */
export function TotalRow({ target, ...parts }: GridParts & { readonly target: Target | null }) {
  const t = useMessages();
  const { face, look, measures, columnItems, place } = parts;
  const row = face.down.length + 1;
  const targetIds = target === null ? null : face.idsOf(target);
  const isTarget = (id: string | null): boolean => targetIds?.down === null && targetIds.across === id;
  const allDown = face.isTransposed ? t.matrix.allColumns[look.columns] : t.matrix.allRows[look.rows];
  const allAcross = face.isTransposed ? t.matrix.allRows[look.rows] : t.matrix.allColumns[look.columns];
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
      {columnItems.map((item, position) => {
        const head = face.across[item.index];
        if (head === undefined) return null;
        return (
          <Total
            key={head.id}
            {...parts}
            row={null}
            column={item.index}
            name={head.name}
            width={measures.widthOf(item.index)}
            gap={gapBefore(parts, position)}
            gapBehind={gapAfter(parts, position)}
            pinnedLeft={pinnedAt(item, measures)}
            isTarget={isTarget(head.id)}
            rowName={allDown}
          />
        );
      })}
      <Total
        {...parts}
        row={null}
        column={null}
        name={allAcross}
        width={measures.total}
        gap={0}
        isTarget={isTarget(null)}
        rowName={allDown}
      />
    </div>
  );
}

type TotalProps = Pick<GridParts, 'sheet' | 'face' | 'look' | 'place'> & {
  /** `null` for the total over all. */
  readonly row: number | null;
  readonly column: number | null;
  readonly name: string;
  readonly rowName: string;
  readonly width: number;
  readonly gap: number;
  readonly gapBehind?: number;
  readonly pinnedLeft?: number | undefined;
  readonly isTarget: boolean;
};

/** One total: its numbers on one line, however many a cell shows. */
export function Total(props: TotalProps) {
  const {
    sheet,
    face,
    look,
    place,
    row,
    column,
    name,
    rowName,
    width,
    gap,
    gapBehind = 0,
    pinnedLeft,
    isTarget,
  } = props;
  const t = useMessages();
  const locale = useLocale();
  const inSheet = face.at(row, column);
  const numbers = numbersIn(sheet, inSheet, { cells: look.cells, percent: look.percent, t, locale });
  const mark = sheet.mark(inSheet.row, inSheet.column);
  const said = [saidOf(sheet, inSheet, numbers, t), ...markWords(mark, t)].join(', ');
  return (
    <div
      role="gridcell"
      {...placeAttributes((row ?? face.down.length) + 1, (column ?? face.across.length) + 1, place)}
      className={cx(
        styles.cell,
        styles.total,
        column === null && styles.last,
        isTarget && styles.target,
        pinnedLeft !== undefined && styles.pinned,
        ...markStyles(mark),
      )}
      style={{ width, marginLeft: gap, marginRight: gapBehind, left: pinnedLeft }}
      aria-selected={isTarget}
      aria-label={t.matrix.cellLabel(rowName, name, said)}
      title={said}
    >
      <Numbers numbers={row === null ? numbers.slice(0, 1) : numbers} />
    </div>
  );
}
