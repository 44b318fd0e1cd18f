import { cellText, fixedColumns, type AttributeTable } from './attribute-table';
import type { ValueWords } from './attribute-text';
import type { Block } from './clipboard-block';

/** A place in the table: row 0 is the head, column 0 the names. */
export type TablePlace = { readonly row: number; readonly column: number };

/** Both ends count. The head is never part of a block of several cells. */
export type TableRect = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** A cell of an attribute and what shall stand in it. */
export type CellText = { readonly id: string; readonly name: string; readonly text: string };

/** The block between two corners; within the head it is the one cell. */
export function rectOf(anchor: TablePlace, place: TablePlace): TableRect {
  if (anchor.row === 0 || place.row === 0) {
    return { top: place.row, bottom: place.row, left: place.column, right: place.column };
  }
  return {
    top: Math.min(anchor.row, place.row),
    bottom: Math.max(anchor.row, place.row),
    left: Math.min(anchor.column, place.column),
    right: Math.max(anchor.column, place.column),
  };
}

/** Whether it is one cell. */
export function isSingle({ top, bottom, left, right }: TableRect): boolean {
  return top === bottom && left === right;
}

type MoveOptions = {
  /** Numbers of rows and columns with head and names, and the rows of a page. */
  readonly size: { readonly rows: number; readonly columns: number; readonly page: number };
  readonly isMod: boolean;
};

/** Where a key leads; null for keys that do not move. Never leaves the table. */
export function movedPlace({ row, column }: TablePlace, key: string, { size, isMod }: MoveOptions): TablePlace | null {
  const { rows, columns, page } = size;
  const to = (nextRow: number, nextColumn: number): TablePlace => ({
    row: Math.min(Math.max(0, nextRow), rows - 1),
    column: Math.min(Math.max(0, nextColumn), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return to(isMod ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(isMod ? rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, isMod ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, isMod ? columns : column + 1);
    case 'Home':
      return to(isMod ? 0 : row, 0);
    case 'End':
      return to(isMod ? rows : row, columns);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return null;
  }
}

/** What a block shows, for the clipboard; the head gives the name of its column. */
export function copiedBlock(
  table: AttributeTable,
  rect: TableRect,
  words: ValueWords,
  heads: readonly string[],
): Block {
  if (rect.top === 0) return [[heads[rect.left] ?? '']];
  return range(rect.top, rect.bottom).map((row) =>
    range(rect.left, rect.right).map((column) => cellText(table, { row: row - 1, column }, words)),
  );
}

/** The cells of a block that hold attributes, each with this text. */
export function filledBlock(table: AttributeTable, rect: TableRect, text: string): readonly CellText[] {
  return range(rect.top, rect.bottom).flatMap((row) =>
    range(rect.left, rect.right).flatMap((column) => cellAt(table, { row, column }, text)),
  );
}

/** The topmost cells of a block in all below; for one row, what stands above it. */
export function filledDown(table: AttributeTable, rect: TableRect, words: ValueWords): readonly CellText[] {
  const source = rect.top === rect.bottom ? rect.top - 1 : rect.top;
  if (source < 1) return [];
  return range(rect.left, rect.right).flatMap((column) => {
    const text = cellText(table, { row: source - 1, column }, words);
    return filledBlock(table, { top: source + 1, bottom: rect.bottom, left: column, right: column }, text);
  });
}

export type Pasted = {
  readonly cells: readonly CellText[];
  /** Cells for which there is no place: beyond the last row or column, or under names, which are not attributes. */
  readonly misfits: { readonly rows: number; readonly columns: number; readonly names: number };
};

/** Where the cells of a pasted block go, from the upper left of the marked one on; a single cell fills all that is marked. */
export function pastedBlock(table: AttributeTable, rect: TableRect, block: Block): Pasted {
  const [first] = block;
  if (block.length === 1 && first?.length === 1 && !isSingle(rect)) {
    return { cells: filledBlock(table, rect, first[0] ?? ''), misfits: { rows: 0, columns: 0, names: 0 } };
  }
  const cells: CellText[] = [];
  const misfits = { rows: 0, columns: 0, names: 0 };
  block.forEach((texts, down) => {
    texts.forEach((text, across) => {
      const place = { row: rect.top + down, column: rect.left + across };
      if (place.row > table.rows.length) misfits.rows += 1;
      else if (place.column < fixedColumns) misfits.names += 1;
      else if (place.column >= fixedColumns + table.columns.length) misfits.columns += 1;
      else cells.push(...cellAt(table, place, text));
    });
  });
  return { cells, misfits };
}

function cellAt(table: AttributeTable, { row, column }: TablePlace, text: string): readonly CellText[] {
  const id = table.rows[row - 1]?.id;
  const name = table.columns[column - fixedColumns]?.name;
  return id === undefined || name === undefined ? [] : [{ id, name, text }];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
