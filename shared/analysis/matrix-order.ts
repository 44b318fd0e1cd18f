import type { MatrixContent } from '../project/matrix-view';
import type { MatrixRow } from './matrix-axes';

/** The order of rows; as in the code system, or as chosen, when nothing is said. */
export type SortChoice = Partial<Pick<MatrixContent, 'sort'>>;

type SortContext = {
  readonly locale: 'de' | 'en';
  /** Total of a row in the order they have so far. */
  readonly totalOf: (row: number) => number;
};

/**
 * Rows by name or by their total, equal ones as they were; `order` says where each of them stood before.
 *
 * Names by the rules of a named language, so that the order is the same on every machine. Out of the order of the code
 * system an indent says nothing any more, so there is none.
 */
export function sortedRows(
  rows: readonly MatrixRow[],
  { sort }: SortChoice,
  { locale, totalOf }: SortContext,
): { readonly rows: readonly MatrixRow[]; readonly order: readonly number[] } {
  const order = rows.map((_, index) => index);
  if (sort === undefined || sort.by === 'tree') return { rows, order };
  const sign = sort.descending ? -1 : 1;
  const compare = sort.by === 'name' ? byName(rows, locale) : byTotal(rows, totalOf);
  order.sort((a, b) => sign * compare(a, b));
  return { rows: order.flatMap((index) => ({ ...(rows[index] as MatrixRow), depth: 0 })), order };
}

type Compare = (a: number, b: number) => number;

function byName(rows: readonly MatrixRow[], locale: string): Compare {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const nameOf = (row: number): string => rows[row]?.code.name ?? '';
  return (a, b) => compare(nameOf(a), nameOf(b));
}

function byTotal(rows: readonly MatrixRow[], totalOf: (row: number) => number): Compare {
  const totals = rows.map((_, row) => totalOf(row));
  return (a, b) => (totals[a] as number) - (totals[b] as number);
}
