import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import type { RowAxis } from './matrix-axes';

/** Two counters for each cell or total. */
export type Counters = { readonly codings: Int32Array; readonly documents: Int32Array };

/** All counts of a matrix. `cells` lie row by row. */
export type MatrixCounts = {
  readonly cells: Counters;
  readonly rows: Counters;
  readonly columns: Counters;
  readonly total: Counters;
};

export type CountOptions = RowAxis & {
  readonly codings: Project['codings'];
  readonly documents: readonly DocumentRecord[];
  readonly columnCount: number;
  /** Whether places count, each once, instead of codings. */
  readonly isDistinct: boolean;
};

/**
 * Counts where every document lies in one column (events, documents).
 *
 * Codings of a document lie in reading order, so those of one place follow one another: to count a place once it is
 * enough to remember, for each cell, the last place that it counted. Because columns share nothing, totals of rows are
 * sums of cells; totals of columns are not sums of rows, which overlap.
 */
export function countByDocument(options: CountOptions, columnOf: (document: DocumentRecord) => number): MatrixCounts {
  const { rows, codings, documents, columnCount, isDistinct } = options;
  const { firstOf, rowAt, codeIndexes } = flatRows(options);
  const counts = emptyCounts(rows.length, columnCount);
  const { codings: cellCodings, documents: cellDocuments } = counts.cells;
  const lastItem = new Int32Array(isDistinct ? cellCodings.length : 0);
  const lastDocument = new Int32Array(cellCodings.length);
  let item = 0;
  for (let number = 1; number <= documents.length; number += 1) {
    const document = documents[number - 1] as DocumentRecord;
    const list = codings.get(document.id);
    if (list === undefined) continue;
    const column = columnOf(document);
    let start = -1;
    let end = -1;
    let counted = 0;
    let lastCounted = 0;
    for (let at = 0; at < list.length; at += 1) {
      const coding = list[at] as Coding;
      if (!isDistinct || coding.start !== start || coding.end !== end) item += 1;
      start = coding.start;
      end = coding.end;
      const code = codeIndexes.get(coding.codeId);
      if (code === undefined) continue;
      const to = firstOf[code + 1] as number;
      let entry = firstOf[code] as number;
      if (entry < to && lastCounted !== item) {
        lastCounted = item;
        counted += 1;
      }
      for (; entry < to; entry += 1) {
        const cell = (rowAt[entry] as number) * columnCount + column;
        if (lastDocument[cell] !== number) {
          lastDocument[cell] = number;
          (cellDocuments[cell] as number) += 1;
        }
        if (isDistinct) {
          if (lastItem[cell] === item) continue;
          lastItem[cell] = item;
        }
        (cellCodings[cell] as number) += 1;
      }
    }
    if (counted > 0) {
      add(counts.columns, column, counted, 1);
      add(counts.total, 0, counted, 1);
    }
  }
  for (let row = 0; row < rows.length; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const cell = row * columnCount + column;
      add(counts.rows, row, cellCodings[cell] as number, cellDocuments[cell] as number);
    }
  }
  return counts;
}

/** Counts where a coding may lie in several columns (speakers); every total remembers what it counted last. */
export function countByCoding(
  options: CountOptions,
  placing: (document: DocumentRecord) => (coding: Coding) => readonly number[],
): MatrixCounts {
  const { rows, rowsOfCode, codings, documents, columnCount, isDistinct } = options;
  const counts = emptyCounts(rows.length, columnCount);
  const last = emptyCounts(rows.length, columnCount);
  let item = 0;
  for (const [index, document] of documents.entries()) {
    const columnsOf = placing(document);
    let start = -1;
    let end = -1;
    let columns: readonly number[] = [];
    for (const coding of codings.get(document.id) ?? []) {
      const isNew = coding.start !== start || coding.end !== end;
      if (isNew) columns = columnsOf(coding);
      if (isNew || !isDistinct) item += 1;
      start = coding.start;
      end = coding.end;
      const own = rowsOfCode.get(coding.codeId);
      if (own === undefined || own.length === 0) continue;
      count(counts.total, last.total, 0, item, index + 1);
      for (const column of columns) count(counts.columns, last.columns, column, item, index + 1);
      for (const row of own) {
        count(counts.rows, last.rows, row, item, index + 1);
        for (const column of columns) count(counts.cells, last.cells, row * columnCount + column, item, index + 1);
      }
    }
  }
  return counts;
}

/** The cells without their last column. */
export function withoutLastColumn(cells: Counters, rowCount: number, columnCount: number): Counters {
  const kept = counters(rowCount * (columnCount - 1));
  for (let row = 0; row < rowCount; row += 1) {
    const from = row * columnCount;
    const to = row * (columnCount - 1);
    kept.codings.set(cells.codings.subarray(from, from + columnCount - 1), to);
    kept.documents.set(cells.documents.subarray(from, from + columnCount - 1), to);
  }
  return kept;
}

/** Rows of every code one after the other: those of code `c` are `rowAt[firstOf[c]]` up to `rowAt[firstOf[c + 1] - 1]`. */
function flatRows({ rowsOfCode }: RowAxis) {
  const codeIndexes = new Map([...rowsOfCode.keys()].map((id, index) => [id, index]));
  const lists = [...rowsOfCode.values()];
  const firstOf = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    firstOf[index + 1] = (firstOf[index] as number) + list.length;
  });
  return { codeIndexes, firstOf, rowAt: Int32Array.from(lists.flat()) };
}

function emptyCounts(rowCount: number, columnCount: number): MatrixCounts {
  return {
    cells: counters(rowCount * columnCount),
    rows: counters(rowCount),
    columns: counters(columnCount),
    total: counters(1),
  };
}

function counters(size: number): Counters {
  return { codings: new Int32Array(size), documents: new Int32Array(size) };
}

function add(to: Counters, index: number, codings: number, documents: number): void {
  to.codings[index] = (to.codings[index] as number) + codings;
  to.documents[index] = (to.documents[index] as number) + documents;
}

function count(to: Counters, last: Counters, index: number, item: number, document: number): void {
  if (last.codings[index] !== item) {
    last.codings[index] = item;
    to.codings[index] = (to.codings[index] as number) + 1;
  }
  if (last.documents[index] !== document) {
    last.documents[index] = document;
    to.documents[index] = (to.documents[index] as number) + 1;
  }
}
