import type { Problem } from '../../kernel/problem';
import { excelLimits } from '../excel-limits';
import type { ExportLanguage } from '../export-request';
import { officeStream } from '../office-file';
import type { AboutLine } from '../side-file';
import type { Cell, Table } from '../table';
import { xlsxWords } from '../words/xlsx';
import { illegalIn } from '../../kernel/xml';
import { columnWidths } from './column-widths';
import { longCells } from './long-cells';
import { aboutSheet, continuationSheet } from './small-sheets';
import { sheetPieces } from './rows';
import { columnName, sheetName } from './sheet-text';
import { workbookParts, type LargeSheet } from './workbook';

type XlsxOptions = {
  /** What the table is, in a word; names its sheet. */
  readonly title: string;
  readonly language: ExportLanguage;
  readonly file: string;
  /** What a sheet of its own says of the table, once it has been written and its problems are known. */
  readonly about: (problems: readonly Problem[]) => readonly AboutLine[];
  readonly onProgress?: (fraction: number) => void;
  /** Rows of a sheet; what Excel holds, but for tests. */
  readonly rowLimit?: number;
};

/**
 * A table as an Excel workbook: a frozen head, a filter, wrapped words, numbers as numbers, texts as texts.
 *
 * Nothing is cut but columns beyond what a sheet holds, which is said. Rows beyond go on in another sheet, a cell too
 * long in a sheet of continuations; what no file can hold becomes U+FFFD and is counted. Nothing is a formula.
 */
export async function writeXlsx(
  table: Table,
  { title, language, file, about, onProgress = () => undefined, rowLimit = excelLimits.rows }: XlsxOptions,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly problems: readonly Problem[] }> {
  const words = xlsxWords(language);
  const header = (table.titles ?? table.header).slice(0, excelLimits.columns);
  const large = largeSheets(table, { title, header, rowLimit });
  const { frames } = await workbookParts(title, { large, small: [] });
  const long = longCells((row) => words.continues(words.continued, row));
  let lost = 0;
  let written = 0;
  const stream = officeStream();
  frames.forEach((frame, at) => {
    const first = at * (rowLimit - 1);
    const name = large[at]?.name ?? '';
    const pieces = sheetPieces(frame, {
      header,
      widths: large[at]?.widths ?? [],
      rowCount: (large[at]?.rowCount ?? 1) - 1,
      row: (index) => table.row(first + index),
      shorten(text, column, row) {
        lost += illegalIn(text);
        if (text.length <= excelLimits.characters) return text;
        const location = `'${name.replaceAll("'", "''")}'!${columnName(column)}${row + 1}`;
        return long.shorten(text, { location, row: nameOf(table.row(first + row - 1)), column: header[column] ?? '' });
      },
      onRows(count) {
        written += count;
        onProgress((written / Math.max(1, table.rowCount)) * 0.95);
      },
    });
    stream.add(frame.part, pieces);
  });
  const problems = [
    ...limitProblems(table, { file, sheets: large.length, long: long.longest, lost }),
    ...(table.problems?.(file) ?? []),
  ];
  const small = [
    ...(long.continuations.length === 0
      ? []
      : [continuationSheet(words.continued, words.continuedHeads, long.continuations)]),
    aboutSheet(words.about, about(problems)),
  ];
  const { parts } = await workbookParts(title, { large, small });
  for (const [name, bytes] of parts) stream.add(name, [bytes]);
  onProgress(1);
  return { bytes: stream.finish(), problems };
}

type Sizes = { readonly title: string; readonly header: readonly string[]; readonly rowLimit: number };

/** As many sheets as the rows need, each with the head; the first has the plain name. */
function largeSheets(table: Table, { title, header, rowLimit }: Sizes): readonly LargeSheet[] {
  const widths = columnWidths(table, header);
  const fits = rowLimit - 1;
  const count = Math.max(1, Math.ceil(table.rowCount / fits));
  return Array.from({ length: count }, (_, at) => ({
    name: sheetName(title, at === 0 ? '' : ` (${at + 1})`),
    widths,
    rowCount: Math.min(fits, table.rowCount - at * fits) + 1,
    hasRowHeads: table.hasRowHeads === true,
  }));
}

/** A row by its first cell, cut where that is long. */
function nameOf([first = null]: readonly Cell[]): string {
  return first === null ? '' : String(first).slice(0, 200);
}

type Found = {
  readonly file: string;
  readonly sheets: number;
  readonly long: { readonly count: number; readonly characters: number };
  readonly lost: number;
};

function limitProblems({ rowCount, header }: Table, { file, sheets, long, lost }: Found): readonly Problem[] {
  const { characters, rows, columns } = excelLimits;
  const note = (code: string, severity: 'note' | 'warning', params: Record<string, number>): Problem => ({
    code,
    severity,
    file,
    params,
  });
  return [
    ...(long.count === 0
      ? []
      : [note('xlsx-cells-continued', 'note', { count: long.count, longest: long.characters, limit: characters })]),
    ...(sheets === 1 ? [] : [note('xlsx-rows-continued', 'note', { count: rowCount, sheets, limit: rows - 1 })]),
    ...(header.length <= columns
      ? []
      : [note('xlsx-columns-left-out', 'warning', { count: header.length - columns, limit: columns })]),
    ...(lost === 0 ? [] : [note('signs-replaced', 'warning', { count: lost })]),
  ];
}
