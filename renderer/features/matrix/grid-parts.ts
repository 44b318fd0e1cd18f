import type { MatrixLook } from '../../state/matrix-look';
import type { GridMeasures } from './grid-measures';
import type { GridPlace } from './grid-keys';
import type { Sheet } from './sheet';

/** What every row of the grid is told. */
export type GridParts = {
  readonly sheet: Sheet;
  readonly look: MatrixLook;
  readonly measures: GridMeasures;
  /** Columns to draw, with their distance from the column of names. */
  readonly columnItems: readonly { readonly index: number; readonly left: number }[];
  /** The cell Tab reaches. */
  readonly place: GridPlace;
};

/** Attributes every cell bears: its place, counted with headers, and whether Tab reaches it. */
export function placeAttributes(row: number, column: number, place: GridPlace) {
  return {
    'data-place': `${row}:${column}`,
    'aria-colindex': column + 1,
    tabIndex: place.row === row && place.column === column ? 0 : -1,
  } as const;
}

/** Distance of each drawn column from the end of the one before, because undrawn ones leave gaps. */
export function gapBefore(
  { columnItems, measures }: Pick<GridParts, 'columnItems' | 'measures'>,
  position: number,
): number {
  const before = columnItems[position - 1];
  const end = before === undefined ? 0 : before.left + measures.column;
  return (columnItems[position]?.left ?? 0) - end;
}

/** Distance of the column of totals from the last drawn column. */
export function gapToTotal({
  columnItems,
  measures,
  sheet,
}: Pick<GridParts, 'columnItems' | 'measures' | 'sheet'>): number {
  const last = columnItems.at(-1);
  return sheet.columns.length * measures.column - (last === undefined ? 0 : last.left + measures.column);
}
