import type { DocumentId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import { codeNumber, codingColumns, numberedCodes } from './coding-columns';
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

/** Where the codings of a document count: in the same columns all of them, or each by itself. */
export type Placed = readonly number[] | ((coding: Coding) => readonly number[]);

export type CountOptions = RowAxis & {
  readonly codings: Project['codings'];
  /** Documents with how their codings are placed, and which of them count; null for all. */
  readonly documents: Iterable<{
    readonly id: DocumentId;
    readonly placed: Placed;
    readonly keeps: ((coding: Coding) => boolean) | null;
  }>;
  readonly columnCount: number;
  /** Whether places count, each once, instead of codings. */
  readonly isDistinct: boolean;
};

/**
 * Counts codings, or places, in cells, rows, columns and in all, in one pass.
 *
 * Codings of a document lie in reading order, so those of one place follow one another: to count a place once it is
 * enough to remember, for each counter, the last place that it counted; the same with documents.
 */
export function countCodings(options: CountOptions): MatrixCounts {
  const { rows, codings, documents, columnCount, isDistinct } = options;
  const { firstOf, rowAt } = flatRows(options);
  const counts = emptyCounts(rows.length, columnCount);
  const last = emptyCounts(rows.length, columnCount);
  let before = 1;
  let number = 0;
  for (const { id, placed, keeps } of documents) {
    const list = codings.get(id);
    if (list === undefined) continue;
    number += 1;
    const { codes, places } = codingColumns(list);
    let columns = typeof placed === 'function' ? [] : placed;
    let columnsOf = -1;
    for (let at = 0; at < list.length; at += 1) {
      const code = codes[at] as number;
      const to = firstOf[code + 1] ?? 0;
      let entry = firstOf[code] ?? 0;
      if (entry >= to || (keeps !== null && !keeps(list[at] as Coding))) continue;
      const place = places[at] as number;
      if (typeof placed === 'function' && columnsOf !== place) {
        columns = placed(list[at] as Coding);
        columnsOf = place;
      }
      const item = before + (isDistinct ? place : at);
      count(counts.total, last.total, 0, item, number);
      for (let index = 0; index < columns.length; index += 1) {
        count(counts.columns, last.columns, columns[index] as number, item, number);
      }
      for (; entry < to; entry += 1) {
        const row = rowAt[entry] as number;
        count(counts.rows, last.rows, row, item, number);
        for (let index = 0; index < columns.length; index += 1) {
          count(counts.cells, last.cells, row * columnCount + (columns[index] as number), item, number);
        }
      }
    }
    before += list.length;
  }
  return counts;
}

/** Rows of every code by its number: those of code `c` are `rowAt[firstOf[c]]` up to `rowAt[firstOf[c + 1] - 1]`. */
function flatRows({ rowsOfCode }: RowAxis): { readonly firstOf: Int32Array; readonly rowAt: Int32Array } {
  const lists: (readonly number[])[] = [];
  for (const [id, list] of rowsOfCode) lists[codeNumber(id)] = list;
  const firstOf = new Int32Array(numberedCodes() + 1);
  for (let code = 0; code < firstOf.length - 1; code += 1) {
    firstOf[code + 1] = (firstOf[code] as number) + (lists[code]?.length ?? 0);
  }
  return { firstOf, rowAt: Int32Array.from(lists.flatMap((list) => list)) };
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
