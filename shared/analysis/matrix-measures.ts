import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { MatrixCell, MatrixView } from '../project/matrix-view';
import type { Project } from '../project/project';
import { casesByDocument } from './cases-of';
import type { ColumnAxis } from './matrix-columns';
import type { Narrowed } from './matrix-filter';
import { speakersOfCoding } from './speakers-of';

/** Contents of a cell that are a number. */
const numericCells = ['codings', 'documents', 'cases', 'speakers', 'share', 'binary'] as const;
export type NumericCell = (typeof numericCells)[number];

/** Whether a cell shows a number with it. */
export function isNumeric(cell: MatrixCell): cell is NumericCell {
  return numericCells.some((known) => known === cell);
}

/**
 * What number a percentage of a matrix is of, and what it comes to; null where there is none: without a base, of shares and
 * of 0/1, which are none of a count.
 *
 * The base is what the total of the row, of the column, or of all says, which counts everything once. So percentages of a
 * row, a column or all together may come to more than 100, where a coding lies in several columns or a passage in several
 * rows; what the base is is always said beside them.
 */
export function percentOf(
  matrix: { measure(row: number | null, column: number | null, cell: NumericCell): number },
  place: { readonly row: number | null; readonly column: number | null },
  { cell, percent }: { readonly cell: NumericCell; readonly percent: MatrixView['percent'] },
): { readonly value: number; readonly base: number } | null {
  if (percent === 'none' || cell === 'share' || cell === 'binary') return null;
  const base = matrix.measure(percent === 'row' ? place.row : null, percent === 'column' ? place.column : null, cell);
  return base === 0 ? null : { value: (matrix.measure(place.row, place.column, cell) / base) * 100, base };
}

/** What is needed of a matrix that is being made. */
type Bearers = {
  readonly rows: readonly { readonly id: CodeId }[];
  readonly columns: readonly { readonly id: string }[];
  readonly codingsOf: (rowId: CodeId | null, columnId: string | null) => readonly Coding[];
  readonly axis: ColumnAxis;
  readonly narrowed: Narrowed;
};

/** Counts the cases, or the speakers, behind a cell; each is looked up once. */
export function bearerCounts(
  project: Project,
  of: 'cases' | 'speakers',
  { rows, columns, codingsOf, axis, narrowed }: Bearers,
): (row: number | null, column: number | null) => number {
  const known = new Map<string, number>();
  const casesOf = casesByDocument([...project.cases.values()].filter(narrowed.hasCase));
  const idsOf = (coding: Coding): readonly string[] =>
    of === 'cases'
      ? (casesOf.get(coding.documentId) ?? []).map(({ id }) => id)
      : speakersOfCoding(project, coding).filter((id) => narrowed.speakerIds?.has(id) ?? true);
  const isOfAxis = axis.by === (of === 'cases' ? 'case' : 'speaker');
  const isIn = (id: string, column: number | null): boolean => {
    if (!isOfAxis || column === null) return true;
    const places = axis.indexesOf.get(id) ?? [];
    return column < axis.columns.length ? places.includes(column) : places.length === 0;
  };
  return (row, column) => {
    const key = `${row}:${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const codings = codingsOf(
      row === null ? null : (rows[row]?.id ?? null),
      column === null ? null : (columns[column]?.id ?? null),
    );
    const ids = new Set(codings.flatMap(idsOf).filter((id) => isIn(id, column)));
    known.set(key, ids.size);
    return ids.size;
  };
}
