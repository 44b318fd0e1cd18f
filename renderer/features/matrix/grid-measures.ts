import { isNumeric } from '../../../shared/analysis/matrix-measures';
import type { MatrixLook } from '../../state/matrix-look';
import type { Face } from './face';
import type { Sheet } from './sheet';

/** Widths and heights of the grid, in CSS pixels. */
export type GridMeasures = {
  /** Height of the header row and of the row of totals. */
  readonly head: number;
  readonly foot: number;
  /** Width of the column of names, and of the column of totals. */
  readonly first: number;
  readonly total: number;
  readonly widthOf: (column: number) => number;
  /** Of all columns between names and totals. */
  readonly columnsWidth: number;
  readonly rowHeight: (row: number) => number;
  readonly rowsPerPage: (height: number) => number;
};

/** Two lines of title over three of place and day; a line more for groups. */
const head = 96;
const groupLine = 20;
const foot = 32;
const plainTotal = 84;
/** With a percentage, or what further numbers count. */
const wideTotal = 138;
const plainRow = 30;
/** Each further number has a line of its own. */
const numberLine = 16;
/** Two quotes of two lines and the line that counts the rest; one quote of two lines; six lines of statements. */
const wordHeights = { quotations: 110, anchor: 44, summary: 112 } as const;
const wordPadding = 12;
/** Widest and narrowest of each kind of column; between them they fill the window. */
const columnWidths = { numbers: [112, 208], words: [228, 400] } as const;
const nameWidths = [176, 320] as const;
/** The column of names never takes more of a small window. */
const mostOfWindow = 0.4;

type MeasuredSheet = Pick<Sheet, 'counts' | 'hasStatements'>;
type MeasuredLook = Pick<MatrixLook, 'cells' | 'widths' | 'percent'>;

/** Whether cells hold words, which want room and begin at the left. */
export function hasWords(cells: MatrixLook['cells']): boolean {
  return cells.some((cell) => cell in wordHeights);
}

/** How large everything is drawn: rows of words are higher and wider than rows of numbers; widths set by hand hold. */
export function gridMeasures(
  { sheet, face }: { readonly sheet: MeasuredSheet; readonly face: Pick<Face, 'down' | 'across' | 'at'> },
  { look, width }: { readonly look: MeasuredLook; readonly width: number },
): GridMeasures {
  const total = look.percent !== 'none' || look.cells.filter(isNumeric).length > 1 ? wideTotal : plainTotal;
  // Where nobody has written anything yet, no room is kept for it.
  const cells = sheet.hasStatements ? look.cells : look.cells.filter((cell) => cell !== 'summary');
  const first = look.widths[''] ?? nameWidth(face, width);
  const [narrowest, widest] = columnWidths[hasWords(look.cells) ? 'words' : 'numbers'];
  const free = (width - first - total) / Math.max(1, face.across.length);
  const usual = Math.floor(clamp(free, narrowest, widest));
  const widths = face.across.map(({ id }) => look.widths[id] ?? usual);
  const fullRow = Math.max(plainRow, heightOfRow(cells));
  const headHeight = face.across.some(({ group }) => group !== null) ? head + groupLine : head;
  return {
    head: headHeight,
    foot,
    first,
    total,
    widthOf: (column) => widths[column] ?? usual,
    columnsWidth: widths.reduce((sum, own) => sum + own, 0),
    rowHeight: (row) => {
      const place = face.at(row, null);
      return hasWords(look.cells) && sheet.counts(place.row, place.column).codings === 0 ? plainRow : fullRow;
    },
    rowsPerPage: (height) => Math.max(1, Math.floor((height - headHeight - foot) / fullRow) - 1),
  };
}

function nameWidth({ down }: Pick<Face, 'down'>, width: number): number {
  // 6.6 px is the mean width of a letter at 13 px; 52 px are dot, gaps and padding.
  const names = down.map(({ title, depth }) => 52 + depth * 14 + title.length * 6.6);
  const most = width * mostOfWindow;
  return Math.round(
    clamp(Math.max(0, ...names), Math.min(nameWidths[0], most), Math.min(nameWidths[1], Math.max(nameWidths[0], most))),
  );
}

function heightOfRow(cells: MatrixLook['cells']): number {
  const words: readonly number[] = cells.map((cell) =>
    cell in wordHeights ? wordHeights[cell as keyof typeof wordHeights] : 0,
  );
  const wordHeight = words.reduce((sum, own) => sum + own, 0);
  const numbers = words.filter((own) => own === 0).length;
  const lines = numbers === 0 ? 0 : 20 + (numbers - 1) * numberLine;
  return wordHeight === 0 ? plainRow + (numbers - 1) * numberLine : wordHeight + lines + wordPadding;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
