import type { MatrixLook } from '../../state/matrix-look';
import type { Face } from './face';
import type { GridMeasures } from './grid-measures';
import type { GridPlace } from './grid-keys';
import type { Sheet } from './sheet';

/** A column that is drawn, with its distance from the column of names. */
export type ColumnItem = { readonly index: number; readonly left: number; readonly isPinned: boolean };

/** What every row of the grid is told. */
export type GridParts = {
  readonly sheet: Sheet;
  readonly face: Face;
  readonly look: MatrixLook;
  readonly measures: GridMeasures;
  readonly columnItems: readonly ColumnItem[];
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
  return (columnItems[position]?.left ?? 0) - endOf(columnItems[position - 1], measures);
}

/**
 * Distance behind the last drawn column up to that of the totals, 0 behind all others.
 *
 * It belongs to the column and not to the totals, because a margin of their own would keep these from staying in view.
 */
export function gapAfter(
  { columnItems, measures }: Pick<GridParts, 'columnItems' | 'measures'>,
  position: number,
): number {
  return position === columnItems.length - 1 ? measures.columnsWidth - endOf(columnItems.at(-1), measures) : 0;
}

/** Where a pinned column stays while the others pass below it. */
export function pinnedAt({ isPinned, left }: ColumnItem, measures: GridMeasures): number | undefined {
  return isPinned ? measures.first + left : undefined;
}

function endOf(item: ColumnItem | undefined, measures: GridMeasures): number {
  return item === undefined ? 0 : item.left + measures.widthOf(item.index);
}
