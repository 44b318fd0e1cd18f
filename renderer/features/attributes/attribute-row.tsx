import { memo, type ReactNode } from 'react';
import { cx } from '../../ui/class-names';
import type { AttributeRow } from './attribute-table';
import styles from './attributes-grid.module.css';
import type { TablePlace, TableRect } from './table-block';

/** Columns to draw, with where they stand behind the names. */
export type DrawnColumn = { readonly column: number; readonly left: number; readonly width: number };

type RowProps = {
  readonly row: AttributeRow;
  /** Counted with the head. */
  readonly place: number;
  /** Distance from the top of the body. */
  readonly top: number;
  readonly height: number;
  readonly nameWidth: number;
  readonly columns: readonly DrawnColumn[];
  readonly textOf: (column: number) => string;
  readonly isEnd: (column: number) => boolean;
  /** Where Tab enters the table; null in any other row. */
  readonly active: TablePlace | null;
  readonly rect: TableRect;
  /** The field, in the cell it stands in. */
  readonly editor: { readonly column: number; readonly field: ReactNode } | null;
};

/** One document, speaker or case. */
export function AttributeRowView(props: RowProps) {
  const { row, place, top, height, nameWidth, columns, textOf, isEnd, active, rect, editor } = props;
  const isMarked = (column: number): boolean =>
    place >= rect.top && place <= rect.bottom && column >= rect.left && column <= rect.right;
  return (
    <div
      role="row"
      aria-rowindex={place + 1}
      className={cx(styles.row, styles.bodyRow, row.isBlocked && styles.blocked)}
      style={{ top, height }}
    >
      <Cell
        row={place}
        column={0}
        text={row.name}
        isActive={active?.column === 0}
        isMarked={isMarked(0)}
        left={null}
        width={nameWidth}
        isEnd={false}
      />
      <div role="presentation" className={styles.cells}>
        {columns.map(({ column, left, width }) => (
          <Cell
            key={column}
            row={place}
            column={column}
            text={textOf(column)}
            isActive={active?.column === column}
            isMarked={isMarked(column)}
            left={left}
            width={width}
            isEnd={isEnd(column)}
            field={editor?.column === column ? editor.field : undefined}
          />
        ))}
      </div>
    </div>
  );
}

type CellProps = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isActive: boolean;
  readonly isMarked: boolean;
  /** Null for the name, which stays in view. */
  readonly left: number | null;
  readonly width: number;
  /** Whether it ends where the column ends, as numbers do. */
  readonly isEnd: boolean;
  readonly field?: ReactNode;
};

const Cell = memo(function Cell({ row, column, text, isActive, isMarked, left, width, isEnd, field }: CellProps) {
  return (
    <div
      role={column === 0 ? 'rowheader' : 'gridcell'}
      data-place={`${row}:${column}`}
      aria-colindex={column + 1}
      aria-selected={column === 0 ? undefined : isMarked}
      tabIndex={isActive ? 0 : -1}
      className={cx(
        styles.cell,
        column === 0 && styles.name,
        column === 1 && styles.related,
        isEnd && styles.end,
        isMarked && styles.marked,
        field !== undefined && styles.edited,
      )}
      style={left === null ? { width } : { width, left }}
      title={field === undefined && text.length * 7 > width ? text : undefined}
    >
      {field ?? <span className={styles.text}>{text}</span>}
    </div>
  );
});
