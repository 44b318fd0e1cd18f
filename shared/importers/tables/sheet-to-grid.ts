import type { Sheet } from './read-workbook';
import { columnLetters, tableLimits } from './table-from-grid';

type Value = Sheet['rows'][number][number];
type Note = (code: string, params: Readonly<Record<string, string | number>>, severity?: 'warning' | 'note') => void;

/** How many cells are named where something is said of many. */
const namedCells = 10;

/**
 * The cells of a sheet as text, row by row; what of the sheet is no cell is noted.
 *
 * Dates are written after ISO 8601, numbers with the 15 digits that Excel keeps, formulas by the value that was stored with
 * them. A cell that was merged over several rows stands in each of them; over several columns, in the first.
 */
export function sheetToGrid(sheet: Sheet, note: Note): readonly (readonly string[])[] | 'too-large' {
  const rows = filledRows(sheet.rows);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const { rows: mostRows, columns, cells } = tableLimits;
  if (rows.length > mostRows + 1 || width > columns || rows.length * width > cells) return 'too-large';
  const grid = rows.map((row) => row.map(cellText));
  const spread = spreadMerges(grid, sheet.merges ?? []);
  if (spread === null) return 'too-large';
  if (spread > 0) note('table-merged-spread', { count: spread });
  const unsolved = [...(sheet.cells ?? [])].filter(([, cell]) => cell.formula !== undefined && cell.value === null);
  if (unsolved.length > 0) note('table-formulas-empty', named(unsolved.map(([at]) => at)), 'warning');
  const commented = [...(sheet.cells ?? [])].filter(([, cell]) => cell.comment !== undefined);
  if (commented.length > 0) note('table-comments-left-out', named(commented.map(([at]) => at)));
  if (sheet.hidden === true || sheet.veryHidden === true) note('table-hidden', {});
  return grid;
}

/** Rows without the empty cells at their ends and the empty rows at the end of the sheet, which formats leave behind. */
function filledRows(rows: Sheet['rows']): Value[][] {
  const isFilled = (value: Value | undefined): boolean => value !== null && value !== undefined && value !== '';
  const cut = rows.map((row) => row.slice(0, row.findLastIndex(isFilled) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

function cellText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : String(value);
}

/** `2024-03-01`, `2024-03-01T14:30:05`; `14:30:05` for a time of no day. Excel knows no zones: what was typed is UTC here. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day, time] = [rounded.slice(0, 10), rounded.slice(11, 19)];
  if (/^1899-12-3[01]$/.test(day) || day === '1904-01-01') return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/** How many were spread; null where they cover more than a sheet has, because some cover each other. */
function spreadMerges(grid: string[][], merges: NonNullable<Sheet['merges']>): number | null {
  let spread = 0;
  let left = tableLimits.cells;
  for (const { startRow, startCol, endRow } of merges) {
    const value = grid[startRow]?.[startCol] ?? '';
    const last = Math.min(endRow, grid.length - 1);
    if (value === '' || last <= startRow) continue;
    spread += 1;
    left -= last - startRow;
    if (left < 0) return null;
    for (let row = startRow + 1; row <= last; row += 1) {
      const cells = grid[row] as string[];
      while (cells.length <= startCol) cells.push('');
      cells[startCol] = value;
    }
  }
  return spread;
}

/** Cells as a spreadsheet calls them, of keys like `2,0`. */
function named(keys: readonly string[]): { readonly count: number; readonly cells: string } {
  const cells = keys.slice(0, namedCells).map((key) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return `${columnLetters(column)}${row + 1}`;
  });
  return { count: keys.length, cells: cells.join(', ') + (keys.length > namedCells ? ' …' : '') };
}
