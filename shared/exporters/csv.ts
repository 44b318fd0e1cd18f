import Papa from 'papaparse';
import { concat } from '../kernel/bytes';
import { encodeUtf8 } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import { excelLimits } from './excel-limits';
import type { ExportProfile } from './export-request';
import type { Cell, Table } from './table';

type Dialect = {
  readonly delimiter: ',' | ';';
  /** Excel takes a file without a byte order mark for windows-1252. */
  readonly mark: boolean;
  /** Excel runs text as a formula when it looks like one. */
  readonly guard: boolean;
  readonly decimal: ',' | '.';
};

/** How each profile writes. A German Excel would read `12.5` as a day in May. */
const dialects: { readonly [Name in ExportProfile]: Dialect } = {
  'excel-de': { delimiter: ';', mark: true, guard: true, decimal: ',' },
  'excel-en': { delimiter: ',', mark: true, guard: true, decimal: '.' },
  r: { delimiter: ',', mark: false, guard: false, decimal: '.' },
};

/** As many rows are written between two reports of progress. */
const pieceSize = 2000;

/** Text that a spreadsheet would take for a formula, or that our own reader would take for one that was guarded. */
const formula = /^'*[=+\-@\t\r\n]/;
/** What some readers take for the end of a line, ours among them, unless it stands in quotes. */
const otherLineEnd = /[\u000b\f\u0085\u2028\u2029]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

type CsvOptions = {
  readonly profile: ExportProfile;
  readonly file: string;
  readonly onProgress?: (fraction: number) => void;
};

/**
 * A table as CSV after RFC 4180: records end in CRLF, the last one too; line ends within a value stay as they are.
 *
 * Nothing is ever cut. What does not fit into Excel is written whole and named among the problems, in the Excel
 * profiles. There a value that looks like a formula and is no number gets a leading apostrophe.
 */
export function writeCsv(
  table: Table,
  { profile, file, onProgress = () => undefined }: CsvOptions,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly problems: readonly Problem[] } {
  const dialect = dialects[profile];
  const long = { count: 0, longest: 0, place: '' };
  const valueOf = (cell: Cell, column: number, first: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', dialect.decimal);
    const value = dialect.guard ? guarded(cell) : cell;
    if (dialect.guard && value.length > excelLimits.characters) {
      if (long.count === 0) long.place = `${first ?? ''}, ${table.header[column] ?? ''}`;
      long.count += 1;
      long.longest = Math.max(long.longest, value.length);
    }
    return value;
  };
  const lines = (rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> => {
    const values = rows.map((row) => row.map((cell, column) => valueOf(cell, column, row[0] ?? null)));
    const quotes = (value: unknown): boolean => typeof value === 'string' && otherLineEnd.test(value);
    return encodeUtf8(`${Papa.unparse(values, { delimiter: dialect.delimiter, newline: '\r\n', quotes })}\r\n`);
  };
  const pieces = [encodeUtf8(dialect.mark ? '\ufeff' : ''), lines([table.header])];
  for (let from = 0; from < table.rowCount; from += pieceSize) {
    const count = Math.min(pieceSize, table.rowCount - from);
    pieces.push(lines(Array.from({ length: count }, (_, at) => table.row(from + at))));
    onProgress((from + count) / table.rowCount);
  }
  const problems = dialect.guard ? limitProblems(table, long, file) : [];
  return { bytes: concat(pieces), problems };
}

/** The text, with an apostrophe before it where Excel would run it. */
export function guarded(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function limitProblems(
  table: Table,
  long: { readonly count: number; readonly longest: number; readonly place: string },
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const warn = (code: string, params: Record<string, number>, place?: string): void => {
    problems.push({ code, severity: 'warning', file, params, ...(place === undefined ? {} : { place }) });
  };
  const { characters, rows, columns } = excelLimits;
  if (long.count > 0) {
    warn('excel-cells-too-long', { count: long.count, longest: long.longest, limit: characters }, long.place);
  }
  if (table.rowCount + 1 > rows) warn('excel-too-many-rows', { count: table.rowCount, limit: rows - 1 });
  if (table.header.length > columns) warn('excel-too-many-columns', { count: table.header.length, limit: columns });
  return problems;
}
