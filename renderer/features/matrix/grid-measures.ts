import type { MatrixLook } from '../../state/matrix-look';
import type { Sheet } from './sheet';

/** Widths and heights of the grid, in CSS pixels. */
export type GridMeasures = {
  /** Height of the header row and of the row of totals. */
  readonly head: number;
  readonly foot: number;
  /** Width of the column of names, of each column, and of the column of totals. */
  readonly first: number;
  readonly column: number;
  readonly total: number;
  readonly rowHeight: (row: number) => number;
  readonly rowsPerPage: (height: number) => number;
};

/** Two lines of title over three of place and day. */
const head = 96;
const foot = 32;
const total = 84;
const plainRow = 30;
/** Two quotes of two lines each, and the line that counts the rest. */
const quoteRow = 122;
/** Widest and narrowest of each kind of column; between them they fill the window. */
const columnWidths = { numbers: [112, 208], quotations: [228, 400] } as const;
const nameWidths = [176, 320] as const;

/** How large everything is drawn: rows of quotations are higher and wider than rows of numbers. */
export function gridMeasures(
  sheet: Pick<Sheet, 'rows' | 'columns' | 'counts'>,
  { look, width }: { readonly look: Pick<MatrixLook, 'cells'>; readonly width: number },
): GridMeasures {
  const [narrowest, widest] = columnWidths[look.cells.includes('quotations') ? 'quotations' : 'numbers'];
  // 6.6 px is the mean width of a letter at 13 px; 52 px are dot, gaps and padding.
  const names = sheet.rows.map(({ code, depth }) => 52 + depth * 14 + code.name.length * 6.6);
  const first = Math.round(
    clamp(
      Math.max(0, ...names),
      Math.min(nameWidths[0], width * 0.4),
      Math.min(nameWidths[1], Math.max(nameWidths[0], width * 0.4)),
    ),
  );
  const free = (width - first - total) / Math.max(1, sheet.columns.length);
  const rowHeight = (row: number): number =>
    look.cells.includes('quotations') && sheet.counts(row, null).codings > 0 ? quoteRow : plainRow;
  return {
    head,
    foot,
    first,
    column: Math.floor(clamp(free, narrowest, widest)),
    total,
    rowHeight,
    rowsPerPage: (height) =>
      Math.max(1, Math.floor((height - head - foot) / (look.cells.includes('quotations') ? quoteRow : plainRow)) - 1),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
