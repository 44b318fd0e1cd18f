import type { Cell, Table } from '../table';

/** Widths are guessed from so many rows. */
const sampleSize = 200;
/** In characters: what one line of a wrapped cell should hold at least and at most. */
const narrowest = 9;
const widest = 60;

/** A width in characters for every column, after its head and its first rows; long texts wrap. */
export function columnWidths(
  { rowCount, row }: Pick<Table, 'rowCount' | 'row'>,
  header: readonly string[],
): readonly number[] {
  const longest = header.map((name) => Math.min(longestLine(name), 16));
  for (let index = 0; index < Math.min(rowCount, sampleSize); index += 1) {
    row(index).forEach((cell, column) => {
      if (column < longest.length) longest[column] = Math.max(longest[column] ?? 0, lengthOf(cell));
    });
  }
  return longest.map((length) => Math.min(widest, Math.max(narrowest, length + 2)));
}

function lengthOf(cell: Cell): number {
  if (cell === null) return 0;
  return typeof cell === 'number' ? String(cell).length : longestLine(cell);
}

function longestLine(text: string): number {
  let longest = 0;
  for (const line of text.split('\n')) longest = Math.max(longest, line.length);
  return longest;
}
