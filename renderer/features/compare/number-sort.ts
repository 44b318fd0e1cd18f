import type { NumberTable } from '../../../shared/charts/chart';

/** By which column a table is sorted, and which end comes first; null is the order of codes or documents. */
export type NumberSort = { readonly column: number; readonly isDescending: boolean } | null;

/** What pressing the head of a column leads to: the largest first, then the smallest, then the order as it was. */
export function nextSort(sort: NumberSort, column: number): NumberSort {
  if (sort === null || sort.column !== column) return { column, isDescending: true };
  return sort.isDescending ? { column, isDescending: false } : null;
}

/** The rows in that order; equal ones stay as they are. `compare` knows the reader's language. */
export function sortedNumbers(
  rows: NumberTable['rows'],
  sort: NumberSort,
  compare: (a: string, b: string) => number,
): NumberTable['rows'] {
  if (sort === null) return rows;
  const { column, isDescending } = sort;
  const valueAt = (row: NumberTable['rows'][number]): number | string => row.cells[column]?.value ?? -1;
  const order = (a: number | string, b: number | string): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  return [...rows].sort((a, b) => order(valueAt(a), valueAt(b)) * (isDescending ? -1 : 1));
}
