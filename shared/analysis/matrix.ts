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
  const place = placeCodings(project, options.columns, columns);
  const tally = new Tally(rows.length, columns.length + 1);
  const isDistinct = countsBelow(options);
  for (const [number, document] of documents.entries()) {
    const columnsOfCoding = place(document);
    let start = -1;
    let end = -1;
    for (const coding of project.codings.get(document.id) ?? []) {
      const own = rowsOfCode.get(coding.codeId);
      if (!isDistinct || coding.start !== start || coding.end !== end) tally.nextItem();
      start = coding.start;
      end = coding.end;
      if (own !== undefined && own.length > 0) tally.add(own, columnsOfCoding(coding), number + 1);
    }
  }
  const hasRest = tally.columnTotals.codings[columns.length] !== 0;
  const shown = hasRest ? [...columns, restColumn(options.columns, options.locale ?? project.info.language)] : columns;
  const cells = hasRest ? tally.cells : tally.withoutLastColumn();
  const codingsOf = lookUpCodings(project, { documents, rows, rowsOfCode, columns: shown, place });
  return {
    rows,
    columns: shown,
    ...cells,
    counts(row, column) {
      if (row !== null && column !== null) return countsAt(cells, row * shown.length + column);
      if (row !== null) return countsAt(tally.rowTotals, row);
      return column !== null ? countsAt(tally.columnTotals, column) : countsAt(tally.total, 0);
    },
    codingsOf,
    largest: { codings: largestOf(cells.codings), documents: largestOf(cells.documents) },
    blocked: blockedCounts(project),
  };
}

/** Says for a document how to find the column indexes of its codings; the rest column is the one behind the last. */
export type Placing = (document: DocumentRecord) => (coding: Coding) => readonly number[];

function placeCodings(project: Project, kind: MatrixView['columns'], columns: readonly MatrixColumn[]): Placing {
  const indexes = new Map<string, number>(columns.map(({ id }, index) => [id, index]));
  const rest = [columns.length];
  if (kind !== 'speakers') {
    return (document) => {
      const index = indexes.get((kind === 'events' ? document.eventId : document.id) ?? withoutColumn);
      const placed = index === undefined ? rest : [index];
      return () => placed;
    };
  }
  return (document) => {
    const revision = project.revisions.get(document.revisionId);
    if (revision === undefined || revision.turns.length === 0) return () => rest;
    return (coding) => {
      const found = speakersOf(revision, coding).flatMap((id) => indexes.get(id) ?? []);
      return found.length === 0 ? rest : found;
    };
  };
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

type Cells = { readonly codings: Int32Array; readonly documents: Int32Array };

function countsAt(cells: Cells, index: number): CellCounts {
  return { codings: cells.codings[index] ?? 0, documents: cells.documents[index] ?? 0 };
}

function largestOf(counts: Int32Array): number {
  let largest = 0;
  for (const count of counts) if (count > largest) largest = count;
  return largest;
}

/**
 * Counters of cells and totals that add nothing twice.
 *
 * Beside each counter stands the last item and the last document it has seen; documents and the codings in them come
 * in order, so comparing with the last is enough.
 */
class Tally {
  readonly cells: Cells;
  readonly rowTotals: Cells;
  readonly columnTotals: Cells;
  readonly total: Cells;
  private readonly seen: { readonly [Name in 'cells' | 'rows' | 'columns' | 'total']: Cells };
  private item = 0;

  constructor(
    private readonly rowCount: number,
    private readonly columnCount: number,
  ) {
    const size = rowCount * columnCount;
    this.cells = counters(size);
    this.rowTotals = counters(rowCount);
    this.columnTotals = counters(columnCount);
    this.total = counters(1);
    this.seen = { cells: counters(size), rows: counters(rowCount), columns: counters(columnCount), total: counters(1) };
  }

  /** What is added from now on is another coding or passage than before. */
  nextItem(): void {
    this.item += 1;
  }

  /** Counts the item in these rows and columns; `document` is a number from 1 that never goes down. */
  add(rows: readonly number[], columns: readonly number[], document: number): void {
    const { item, seen, columnCount } = this;
    count(this.total, seen.total, 0, item, document);
    for (const column of columns) count(this.columnTotals, seen.columns, column, item, document);
    for (const row of rows) {
      count(this.rowTotals, seen.rows, row, item, document);
      for (const column of columns) count(this.cells, seen.cells, row * columnCount + column, item, document);
    }
  }

  /** The cells without the column of the rest. */
  withoutLastColumn(): Cells {
    const { rowCount, columnCount } = this;
    const kept = counters(rowCount * (columnCount - 1));
    for (let row = 0; row < rowCount; row += 1) {
      const from = row * columnCount;
      const to = row * (columnCount - 1);
      kept.codings.set(this.cells.codings.subarray(from, from + columnCount - 1), to);
      kept.documents.set(this.cells.documents.subarray(from, from + columnCount - 1), to);
    }
    return kept;
  }
}

function counters(size: number): Cells {
  return { codings: new Int32Array(size), documents: new Int32Array(size) };
}

function count(cells: Cells, seen: Cells, index: number, item: number, document: number): void {
  if (seen.codings[index] !== item) {
    seen.codings[index] = item;
    cells.codings[index] = (cells.codings[index] as number) + 1;
  }
  if (seen.documents[index] !== document) {
    seen.documents[index] = document;
    cells.documents[index] = (cells.documents[index] as number) + 1;
  }
}
