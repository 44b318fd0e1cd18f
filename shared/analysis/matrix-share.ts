import type { DocumentRecord } from '../project/document';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { RowAxis } from './matrix-axes';
import type { ColumnAxis } from './matrix-columns';
import type { Narrowed } from './matrix-filter';
import { wordsWithin, type WordsWithin } from './words-within';

/** Shares of text, from 0 to 1, of cells row by row, of rows, columns, and of all. */
export type Shares = {
  readonly cells: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: Float64Array;
};

type ShareOptions = RowAxis & {
  readonly axis: ColumnAxis;
  readonly narrowed: Narrowed;
};

/**
 * How much of the text of a column is coded with a row: UTF-16 units under at least one coding, of all there are.
 *
 * What several codings cover counts once. The text of a column is that of its documents, labels and white space included;
 * of speakers, and of their values, it is their words alone, and codings count as far as they lie in these. When a filter
 * narrows speakers, all text is the words of those who are left. The column of the rest is what the others leave.
 */
export function textShares(project: Pick<Project, 'codings' | 'revisions'>, options: ShareOptions): Shares {
  const { rows, rowsOfCode, axis, narrowed } = options;
  const width = axis.columns.length + 1;
  const covered = shares(rows.length, width);
  const lengths = new Float64Array(width);
  const reached = shares(rows.length, width);
  let length = 0;
  for (const document of narrowed.documents) {
    const revision = project.revisions.get(document.revisionId);
    if (revision === undefined) continue;
    const within = wordsWithin(revision, axis, narrowed);
    length += within(null, 0, revision.length);
    for (const column of columnsOf(document, axis))
      lengths[column] = sumAt(lengths, column, within(column, 0, revision.length));
    for (const list of [reached.cells, reached.rows, reached.columns, reached.total]) list.fill(0);
    const keeps = narrowed.keeps(document);
    const placed = axis.placed(document);
    for (const coding of project.codings.get(document.id) ?? []) {
      const own = rowsOfCode.get(coding.codeId) ?? [];
      if (own.length === 0 || keeps?.(coding) === false) continue;
      const columns = typeof placed === 'function' ? placed(coding) : placed;
      cover(coding, { covered, reached, within, rows: own, columns, width });
    }
  }
  divide(covered, { lengths, length, width });
  return covered;
}

type Covering = {
  readonly covered: Shares;
  readonly reached: Shares;
  readonly within: WordsWithin;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly width: number;
};

/** Adds what a coding covers and none before it did; codings come in order of their start. */
function cover({ start, end }: Coding, { covered, reached, within, rows, columns, width }: Covering): void {
  const add = (to: Float64Array, ends: Float64Array, at: number, column: number | null): void => {
    const from = Math.max(start, ends[at] as number);
    if (from >= end) return;
    to[at] = sumAt(to, at, within(column, from, end));
    ends[at] = end;
  };
  add(covered.total, reached.total, 0, null);
  for (const column of columns) add(covered.columns, reached.columns, column, column);
  for (const row of rows) {
    add(covered.rows, reached.rows, row, null);
    for (const column of columns) add(covered.cells, reached.cells, row * width + column, column);
  }
}

function divide(
  { cells, rows, columns, total }: Shares,
  { lengths, length, width }: { lengths: Float64Array; length: number; width: number },
): void {
  cells.forEach((units, at) => (cells[at] = ratio(units, lengths[at % width] as number)));
  rows.forEach((units, at) => (rows[at] = ratio(units, length)));
  columns.forEach((units, at) => (columns[at] = ratio(units, lengths[at] as number)));
  total[0] = ratio(total[0] as number, length);
}

/** Every column a document may have words in. */
function columnsOf(document: DocumentRecord, { placed, columns }: ColumnAxis): Iterable<number> {
  const own = placed(document);
  return typeof own === 'function' ? Array.from({ length: columns.length + 1 }, (_, index) => index) : own;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sumAt(list: Float64Array, at: number, more: number): number {
  return (list[at] as number) + more;
}

function shares(rowCount: number, width: number): Shares {
  return {
    cells: new Float64Array(rowCount * width),
    rows: new Float64Array(rowCount),
    columns: new Float64Array(width),
    total: new Float64Array(1),
  };
}
