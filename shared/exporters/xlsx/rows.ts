import { encodeUtf8 } from '../../kernel/encoding';
import type { Cell } from '../table';
import { columnName, sheetText } from './sheet-text';
import type { SheetFrame } from './workbook';

/** What a cell holds is asked for by row and column of the sheet, from 0; a text may be one that stands for a longer one. */
type Shorten = (text: string, column: number, row: number) => string;

/** As many rows are written between two reports of progress. */
const pieceSize = 1000;

/** Height of a line and the most a row of a sheet can have, in points. */
const lineHeight = 15;
const highest = 405;

type RowsOptions = {
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rowCount: number;
  readonly row: (index: number) => readonly Cell[];
  readonly shorten: Shorten;
  readonly onRows: (count: number) => void;
};

/** A large sheet piece by piece: its frame, and its rows as they are asked for. Numbers are numbers, texts texts. */
export function* sheetPieces(
  frame: SheetFrame,
  { header, widths, rowCount, row, shorten, onRows }: RowsOptions,
): Iterable<Uint8Array> {
  const { styles, before, after } = frame;
  const names = header.map((_, column) => columnName(column));
  const textCell = (text: string, { at, style }: { at: string; style: string }): string =>
    `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const cellOf = (cell: Cell, column: number, index: number): string => {
    if (cell === null || cell === '') return '';
    const at = `${names[column] ?? ''}${index + 1}`;
    if (typeof cell === 'string') return textCell(shorten(cell, column, index), { at, style: styles.text });
    return Number.isFinite(cell) ? `<c r="${at}" s="${styles.number}"><v>${cell}</v></c>` : '';
  };
  const heads = header.map((name, column) => textCell(name, { at: `${names[column] ?? ''}1`, style: styles.head }));
  yield encodeUtf8(`${before}<sheetData><row r="1"${heightOf(header, widths)}>${heads.join('')}</row>`);
  for (let from = 0; from < rowCount; from += pieceSize) {
    const to = Math.min(from + pieceSize, rowCount);
    let xml = '';
    for (let index = from; index < to; index += 1) {
      const cells = row(index);
      xml += `<row r="${index + 2}"${heightOf(cells, widths)}>`;
      for (let column = 0; column < names.length; column += 1) xml += cellOf(cells[column] ?? null, column, index + 1);
      xml += '</row>';
    }
    yield encodeUtf8(xml);
    onRows(to - from);
  }
  yield encodeUtf8(`</sheetData>${after}`);
}

const marks = /[&<>]/;

function escaped(text: string): string {
  const fit = sheetText(text);
  return marks.test(fit) ? fit.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : fit;
}

/**
 * The height that the wrapped words of a row need, guessed, as an attribute; none where a line is enough.
 *
 * Not every program finds it by itself when it opens a sheet; those that do take this for what they had found before.
 */
function heightOf(cells: readonly Cell[], widths: readonly number[]): string {
  let lines = 1;
  cells.forEach((cell, column) => {
    if (typeof cell !== 'string') return;
    const width = widths[column] ?? 1;
    if (cell.length > width || cell.includes('\n')) lines = Math.max(lines, linesOf(cell, width));
  });
  return lines === 1 ? '' : ` ht="${Math.min(lines * lineHeight, highest)}"`;
}

function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / width));
  return lines;
}
