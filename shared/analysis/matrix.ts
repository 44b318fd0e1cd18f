import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import { blockedCounts } from './counts';
import { countsBelow, rowAxis, type MatrixColumn, type MatrixRow, type RowChoice } from './matrix-axes';
import { columnAxis, countedDocuments, restColumn, type ColumnChoice } from './matrix-columns';
import { countCodings, withoutLastColumn, type Counters } from './matrix-counts';
import { lookUpCodings } from './matrix-lookup';

/** What to count. A saved view fits; what its cells show does not change the counts. */
export type MatrixOptions = RowChoice &
  ColumnChoice & {
    /** Leaves blocked O-tones out altogether; every export does. */
    readonly excludeBlocked?: boolean;
    /** Language of the label of the rest column; the project's by default. */
    readonly locale?: 'de' | 'en';
  };

/** How much is in a cell: codings (or passages, see `computeMatrix`), and documents with at least one. */
export type CellCounts = { readonly codings: number; readonly documents: number };

/** Codes against events, documents or speakers. Indexes are those of `rows` and `columns`. */
export type Matrix = {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** Row by row, `rows.length * columns.length` long. */
  readonly codings: Int32Array;
  readonly documents: Int32Array;
  /** Counts of a cell; `null` stands for all rows or all columns, so that `(null, null)` is the grand total. */
  counts(row: number | null, column: number | null): CellCounts;
  /** The codings behind a cell, in order of events, documents and places in the text: the way back to the words. */
  codingsOf(rowId: CodeId | null, columnId: string | null): readonly Coding[];
  /** Largest numbers in a cell, totals aside; 0 in an empty matrix. */
  readonly largest: CellCounts;
  /** Blocked O-tones of the project and their codings; left out of everything above if `excludeBlocked`. */
  readonly blocked: { readonly documents: number; readonly codings: number };
};

/**
 * Counts codings by code and column, in one pass.
 *
 * - Rows are all codes in tree order, or as categories those codes that have children.
 * - Without sub-codes a cell counts the codings of its own code, each one.
 * - With sub-codes, and for categories always, a cell counts *passages*: the distinct places (same document, start and
 *   end) that carry the code or any code below it. So a place with two sub-codes of the row counts once, and so does
 *   one that two people coded.
 * - A coding belongs to the event of its document, and to every speaker whose words it touches (`speakersOf`).
 * - Codings of no event or no speaker have a column of their own at the end, which is there only when it has any.
 * - Totals count afresh by the same rule and never add up cells: a coding that touches two speakers counts once in the
 *   total of its row, a passage with two codes once in the total of its column when passages are counted.
 * - Codings of codes outside of the rows (childless ones at the root, in a matrix of categories) count nowhere.
 */
export function computeMatrix(project: Project, options: MatrixOptions): Matrix {
  const axis = rowAxis(project.codes, options);
  const { rows } = axis;
  const documents = countedDocuments(project, options.excludeBlocked === true);
  const { columns, placed } = columnAxis(project, options, documents);
  const columnCount = columns.length + 1;
  const counted = countCodings({
    ...axis,
    codings: project.codings,
    documents: documents.map((document) => ({ id: document.id, placed: placed(document), keeps: null })),
    columnCount,
    isDistinct: countsBelow(options),
  });
  const hasRest = counted.columns.codings[columns.length] !== 0;
  const shown = hasRest ? [...columns, restColumn(options, options.locale ?? project.info.language)] : columns;
  const cells = hasRest ? counted.cells : withoutLastColumn(counted.cells, rows.length, columnCount);
  const codingsOf = lookUpCodings(project, { ...axis, documents, columns: shown, placed });
  return {
    rows,
    columns: shown,
    ...cells,
    counts(row, column) {
      if (row !== null && column !== null) return countsAt(cells, row * shown.length + column);
      if (row !== null) return countsAt(counted.rows, row);
      return column !== null ? countsAt(counted.columns, column) : countsAt(counted.total, 0);
    },
    codingsOf,
    largest: { codings: largestOf(cells.codings), documents: largestOf(cells.documents) },
    blocked: blockedCounts(project),
  };
}

function countsAt(cells: Counters, index: number): CellCounts {
  return { codings: cells.codings[index] ?? 0, documents: cells.documents[index] ?? 0 };
}

function largestOf(counts: Int32Array): number {
  let largest = 0;
  for (const count of counts) if (count > largest) largest = count;
  return largest;
}
