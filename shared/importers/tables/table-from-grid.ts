import { attributeNameFault, plainAttributeName } from '../../project/attribute-name';
import { isNumberLike } from '../../project/typed-column';
import type { ImportedTable } from '../define-importer';

/** What a table may have; a survey of 100,000 people is none that anybody codes. */
export const tableLimits = { rows: 100_000, columns: 1_000, cells: 2_000_000 };

/** Something to be said of how a table was read: code and parameters of a problem. */
export type TableNote = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** How many rows are looked at for the one with the headings: exports put titles and dates above it. */
const headRows = 20;

/**
 * A table out of rows of cells of any length; null where no cell holds a word.
 *
 * Empty rows and columns fall out. The headings are the first row that is about as full as the fullest; what stands above
 * is left out and counted. Where the first row looks like those below it, there are no headings. Columns without one are
 * called by their letter, and those that share one are numbered, so that every column has a name of its own.
 */
export function tableFromGrid(
  name: string,
  grid: readonly (readonly string[])[],
): { readonly table: ImportedTable; readonly notes: readonly TableNote[] } | null {
  const rows = grid.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return null;
  const used = usedColumns(rows);
  const full = rows.map((row) => used.map((column) => row[column] ?? ''));
  const notes: TableNote[] = [];
  const note = (code: string, params: TableNote['params']): void => void notes.push({ code, params });
  const above = hasHeadings(full, 0) ? 0 : headingRow(full);
  const isHeaded = hasHeadings(full, above);
  const start = isHeaded ? above : 0;
  if (start > 0) note('table-rows-above', { count: start });
  if (!isHeaded) note('table-without-headings', {});
  const { heads, bodyFrom } = isHeaded ? headingsFrom(full, start) : { heads: used.map(() => ''), bodyFrom: 0 };
  const columns = uniqueNames(heads, used);
  const renamed = isHeaded ? columns.filter((column, at) => column !== plainAttributeName(heads[at] as string)) : [];
  if (renamed.length > 0) note('table-columns-named', { count: renamed.length, columns: renamed.join(', ') });
  return { table: { name, columns, rows: full.slice(bodyFrom) }, notes };
}

/** Name of a column as spreadsheets have it: A, B, …, Z, AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function usedColumns(rows: readonly (readonly string[])[]): readonly number[] {
  const used = new Set<number>();
  for (const row of rows) row.forEach((cell, column) => cell.trim() !== '' && used.add(column));
  return [...used].sort((a, b) => a - b);
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** The first row that is more than half as full as the fullest of those at the top. */
function headingRow(rows: readonly (readonly string[])[]): number {
  const top = rows.slice(0, headRows);
  const most = Math.max(...top.map(filled));
  return top.findIndex((row) => filled(row) > most / 2);
}

/** No headings where a number heads a column of numbers, and none of the columns has a word above its numbers. */
function hasHeadings(rows: readonly (readonly string[])[], at: number): boolean {
  if (at !== headingRow(rows)) return false;
  const head = rows[at] as readonly string[];
  const below = rows.slice(at + 1, at + 1 + headRows);
  if (below.length === 0) return true;
  let numbersAbove = 0;
  for (const [column, cell] of head.entries()) {
    const values = below.map((row) => row[column] as string).filter((value) => value.trim() !== '');
    if (values.length === 0 || !values.every(isNumberLike)) continue;
    if (!isNumberLike(cell)) return true;
    numbersAbove += 1;
  }
  return numbersAbove === 0;
}

/**
 * The headings, and where the rows begin.
 *
 * Qualtrics writes three rows of them: short names, the questions, and ids as JSON.
 */
function headingsFrom(
  rows: readonly (readonly string[])[],
  at: number,
): { readonly heads: readonly string[]; readonly bodyFrom: number } {
  const heads = rows[at] as readonly string[];
  const [questions, ids] = [rows[at + 1], rows[at + 2]];
  const isQualtrics = ids?.every((cell) => cell.trim() === '' || /^\s*\{\s*"ImportId"/.test(cell)) ?? false;
  if (!isQualtrics || questions === undefined) return { heads, bodyFrom: at + 1 };
  const both = heads.map((head, column) => {
    const question = questions[column] as string;
    return question.trim() === head.trim() || question.trim() === '' ? head : `${head}: ${question}`;
  });
  return { heads: both, bodyFrom: at + 3 };
}

function uniqueNames(heads: readonly string[], used: readonly number[]): readonly string[] {
  const taken = new Set(heads.map(plainAttributeName));
  const given = new Set<string>();
  return heads.map((head, at) => {
    const plain = plainAttributeName(head) || columnLetters(used[at] as number);
    let name = plain;
    const isFree = (): boolean => !given.has(name) && attributeNameFault(name, []) === null;
    for (let number = 2; !isFree() || (name !== plain && taken.has(name)); number += 1) name = `${plain} (${number})`;
    given.add(name);
    return name;
  });
}
