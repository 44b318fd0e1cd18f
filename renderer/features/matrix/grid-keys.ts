/** A place in the grid, counted with the header row and the column of names, both 0. */
export type GridPlace = { readonly row: number; readonly column: number };

/** Number of rows and columns, with headers and totals; and the rows that fit on a page. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

/** Where a key leads; null for keys that do not move. Never leaves the grid. */
export function movedPlace(
  place: GridPlace,
  key: string,
  { size, isMod }: { readonly size: GridSize; readonly isMod: boolean },
): GridPlace | null {
  const move = moves.get(key);
  if (move === undefined) return null;
  const { row, column } = move(place, size, isMod);
  return { row: clamp(row, size.rows), column: clamp(column, size.columns) };
}

type Move = (place: GridPlace, size: GridSize, isMod: boolean) => GridPlace;

/** By key; with Ctrl or Command an arrow goes to the edge, Home and End to the corner, as in every table. */
const moves = new Map<string, Move>(
  Object.entries<Move>({
    ArrowUp: ({ row, column }, _, isMod) => ({ row: isMod ? 0 : row - 1, column }),
    ArrowDown: ({ row, column }, { rows }, isMod) => ({ row: isMod ? rows : row + 1, column }),
    ArrowLeft: ({ row, column }, _, isMod) => ({ row, column: isMod ? 0 : column - 1 }),
    ArrowRight: ({ row, column }, { columns }, isMod) => ({ row, column: isMod ? columns : column + 1 }),
    Home: ({ row }, _, isMod) => ({ row: isMod ? 0 : row, column: 0 }),
    End: ({ row }, { rows, columns }, isMod) => ({ row: isMod ? rows : row, column: columns }),
    PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
    PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  }),
);

function clamp(value: number, count: number): number {
  return Math.min(Math.max(0, value), Math.max(0, count - 1));
}
