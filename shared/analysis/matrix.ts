import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { MatrixView } from '../project/matrix-view';
import type { Project } from '../project/project';
import { blockedCounts } from './counts';
import {
  columnsOf,
  countedDocuments,
  countsBelow,
  rowAxis,
  withoutColumn,
  type MatrixColumn,
  type MatrixRow,
} from './matrix-axes';
import { countByCoding, countByDocument, withoutLastColumn, type Counters } from './matrix-counts';
import { lookUpCodings } from './matrix-lookup';
import { speakersOf } from './speakers-of';

/** What to count. A saved view fits; what its cells show does not change the counts. */
export type MatrixOptions = Pick<MatrixView, 'rows' | 'columns' | 'withSubcodes'> & {
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
  const { rows, rowsOfCode } = rowAxis(project.codes, options);
  const documents = countedDocuments(project, options.excludeBlocked === true);
  const columns = columnsOf(project, options.columns, documents);
  const columnCount = columns.length + 1;
  const counting = {
    rows,
    rowsOfCode,
    codings: project.codings,
    documents,
    columnCount,
    isDistinct: countsBelow(options),
  };
  const place = placeCodings(project, options.columns, columns);
  const counted =
    options.columns === 'speakers'
      ? countByCoding(counting, place)
      : countByDocument(counting, columnFinder(options.columns, columns));
  const hasRest = counted.columns.codings[columns.length] !== 0;
  const shown = hasRest ? [...columns, restColumn(options.columns, options.locale ?? project.info.language)] : columns;
  const cells = hasRest ? counted.cells : withoutLastColumn(counted.cells, rows.length, columnCount);
  const codingsOf = lookUpCodings(project, { documents, rows, rowsOfCode, columns: shown, place });
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

/** Says for a document how to find the column indexes of its codings; the rest column is the one behind the last. */
type Placing = (document: DocumentRecord) => (coding: Coding) => readonly number[];

function placeCodings(project: Project, kind: MatrixView['columns'], columns: readonly MatrixColumn[]): Placing {
  const rest = [columns.length];
  if (kind !== 'speakers') {
    const columnOf = columnFinder(kind, columns);
    return (document) => {
      const placed = [columnOf(document)];
      return () => placed;
    };
  }
  const indexes = new Map<string, number>(columns.map(({ id }, index) => [id, index]));
  return (document) => {
    const revision = project.revisions.get(document.revisionId);
    if (revision === undefined || revision.turns.length === 0) return () => rest;
    return (coding) => {
      const found = speakersOf(revision, coding).flatMap((id) => indexes.get(id) ?? []);
      return found.length === 0 ? rest : found;
    };
  };
}

/** Index of the column a document lies in; the one behind the last where it is of no event. */
function columnFinder(
  kind: 'events' | 'documents',
  columns: readonly MatrixColumn[],
): (document: DocumentRecord) => number {
  const indexes = new Map<string, number>(columns.map(({ id }, index) => [id, index]));
  return ({ id, eventId }) => indexes.get((kind === 'events' ? eventId : id) ?? withoutColumn) ?? columns.length;
}

const restLabels = {
  events: { de: 'Ohne Veranstaltung', en: 'Without event' },
  documents: { de: 'Ohne Dokument', en: 'Without document' },
  speakers: { de: 'Ohne Sprecher*in', en: 'Without speaker' },
} as const;

function restColumn(kind: MatrixView['columns'], locale: 'de' | 'en'): MatrixColumn {
  const label = restLabels[kind][locale];
  return { id: withoutColumn, kind: 'none', label, event: null, document: null, speaker: null };
}

function countsAt(cells: Counters, index: number): CellCounts {
  return { codings: cells.codings[index] ?? 0, documents: cells.documents[index] ?? 0 };
}

function largestOf(counts: Int32Array): number {
  let largest = 0;
  for (const count of counts) if (count > largest) largest = count;
  return largest;
}
