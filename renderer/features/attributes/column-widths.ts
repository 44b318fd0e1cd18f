import { cellText, fixedColumns, type AttributeTable } from './attribute-table';
import type { ValueWords } from './attribute-text';

/** Sizes of the table, in pixels. */
export const tableMeasures = { head: 34, group: 30, row: 30 } as const;

/** Of a letter of the interface's font at its size, on average; and what stands around a text. */
const letter = 6.6;
const around = 26;

const nameWidths = { least: 160, most: 260 };
const widths = { least: 88, most: 260 };
/** Head cells have a button as well. */
const headButton = 20;
/** Rows that are looked at: more would change little and take long. */
const looked = 300;

/** How wide each column is for what stands in it, the names first. */
export function columnWidths(table: AttributeTable, heads: readonly string[], words: ValueWords): readonly number[] {
  const rows = Math.min(looked, table.rows.length);
  return Array.from({ length: fixedColumns + table.columns.length }, (_, column) => {
    let letters = 0;
    for (let row = 0; row < rows; row += 1) letters = Math.max(letters, cellText(table, { row, column }, words).length);
    const head = (heads[column] ?? '').length * letter + around + (column < fixedColumns ? 0 : headButton);
    const { least, most } = column === 0 ? nameWidths : widths;
    return Math.round(Math.min(most, Math.max(least, head, letters * letter + around)));
  });
}
