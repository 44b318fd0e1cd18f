import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { MatrixContent } from '../project/matrix-view';
import type { Project } from '../project/project';
import { blockedCounts } from './counts';
import { countsBelow, rowAxis, type MatrixColumn, type MatrixRow, type RowAxis, type RowChoice } from './matrix-axes';
import { columnAxis, restColumn, type ColumnAxis, type ColumnChoice } from './matrix-columns';
import { countCodings, type MatrixCounts } from './matrix-counts';
import { narrow, type FilterChoice, type Narrowed } from './matrix-filter';
import { lookUpCodings } from './matrix-lookup';
import { bearerCounts, isNumeric, type NumericCell } from './matrix-measures';
import { sortedRows, type SortChoice } from './matrix-order';
import { textShares } from './matrix-share';

/** What to count. A saved view fits; its cells, as far as they count, say what totals rows are sorted by. */
export type MatrixOptions = RowChoice &
  ColumnChoice &
  FilterChoice &
  SortChoice &
  Partial<Pick<MatrixContent, 'cells'>> & {
    /** Language of the label of the rest column and of the order of names; the project's by default. */
    readonly locale?: 'de' | 'en';
  };

/** How much is in a cell: codings (or passages, see `computeMatrix`), and documents with at least one. */
export type CellCounts = { readonly codings: number; readonly documents: number };

/** Codes against events, documents or speakers. Indexes are those of `rows` and `columns`. */
export type Matrix = {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** Counts of a cell; `null` stands for all rows or all columns, so that `(null, null)` is the grand total. */
  counts(row: number | null, column: number | null): CellCounts;
  /** A number of a cell or, with `null`, of a total: a count, a share of text from 0 to 1, or 0/1. */
  measure(row: number | null, column: number | null, what: NumericCell): number;
  /** The largest such number in a cell, totals aside. */
  largestOf(what: NumericCell): number;
  /** The codings behind a cell, in order of events, documents and places in the text: the way back to the words. */
  codingsOf(rowId: CodeId | null, columnId: string | null): readonly Coding[];
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
  const locale = options.locale ?? project.info.language;
  const narrowed = narrow(project, options);
  const inTree = rowAxis(project.codes, options);
  const axis = columnAxis(project, options, narrowed);
  const counted = countCodings({
    ...inTree,
    codings: project.codings,
    documents: narrowed.documents.map((document) => ({
      id: document.id,
      placed: axis.placed(document),
      keeps: narrowed.keeps(document),
    })),
    columnCount: axis.columns.length + 1,
    isDistinct: countsBelow(options),
  });
  const hasRest = counted.columns.codings[axis.columns.length] !== 0;
  const columns = hasRest ? [...axis.columns, restColumn(options, locale)] : axis.columns;
  const codingsOf = lookUpCodings(project, { ...inTree, narrowed, columns, placed: axis.placed });
  const unsorted = { rows: inTree.rows, columns, codingsOf };
  const measure = measuring(project, { ...unsorted, inTree, axis, narrowed, counted });
  const by = options.cells?.find(isNumeric) ?? 'codings';
  const { rows, order } = sortedRows(inTree.rows, options, { locale, totalOf: (row) => measure(row, null, by) });
  const at = (row: number | null): number | null => (row === null ? null : (order[row] ?? null));
  return {
    rows,
    columns,
    counts: (row, column) => ({
      codings: measure(at(row), column, 'codings'),
      documents: measure(at(row), column, 'documents'),
    }),
    measure: (row, column, what) => measure(at(row), column, what),
    largestOf: remembered((what) => largestOf(measure, what, { rowCount: rows.length, columnCount: columns.length })),
    codingsOf,
    blocked: blockedCounts(project),
  };
}

type Measuring = Pick<Matrix, 'rows' | 'columns' | 'codingsOf'> & {
  readonly inTree: RowAxis;
  readonly axis: ColumnAxis;
  readonly narrowed: Narrowed;
  readonly counted: MatrixCounts;
};

/** Looks a number up; those that few ask for are counted when they are first asked for. Rows as in the code system. */
function measuring(project: Project, { counted, inTree, ...parts }: Measuring): Matrix['measure'] {
  const { axis, narrowed } = parts;
  const width = axis.columns.length + 1;
  const [codings, documents] = [listsOf(counted, 'codings'), listsOf(counted, 'documents')];
  const shares = once(() => textShares(project, { ...inTree, axis, narrowed }));
  const cases = once(() => bearerCounts(project, 'cases', parts));
  const speakers = once(() => bearerCounts(project, 'speakers', parts));
  return (row, column, what) => {
    if (what === 'cases') return cases()(row, column);
    if (what === 'speakers') return speakers()(row, column);
    if (what === 'share') return valueAt(shares(), { row, column, width });
    const value = valueAt(what === 'documents' ? documents : codings, { row, column, width });
    return what === 'binary' ? Math.min(value, 1) : value;
  };
}

type Lists = { readonly [Part in 'cells' | 'rows' | 'columns' | 'total']: Int32Array | Float64Array };

function listsOf({ cells, rows, columns, total }: MatrixCounts, field: 'codings' | 'documents'): Lists {
  return { cells: cells[field], rows: rows[field], columns: columns[field], total: total[field] };
}

function valueAt(
  { cells, rows, columns, total }: Lists,
  { row, column, width }: { row: number | null; column: number | null; width: number },
): number {
  if (row !== null && column !== null) return cells[row * width + column] ?? 0;
  if (row !== null) return rows[row] ?? 0;
  return (column === null ? total[0] : columns[column]) ?? 0;
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= make());
}

function remembered(count: (what: NumericCell) => number): (what: NumericCell) => number {
  const known = new Map<NumericCell, number>();
  return (what) => {
    const found = known.get(what) ?? count(what);
    known.set(what, found);
    return found;
  };
}

function largestOf(
  measure: Matrix['measure'],
  what: NumericCell,
  { rowCount, columnCount }: { rowCount: number; columnCount: number },
): number {
  let largest = 0;
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) largest = Math.max(largest, measure(row, column, what));
  }
  return largest;
}
