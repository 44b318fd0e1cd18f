import type { Coding } from '../project/coding';
import type { Span } from '../text/span';
import type { RowAxis } from './matrix-axes';

/** A place of a text with the rows that it counts in, ascending, each once. */
export type CodedPlace = Span & { readonly rows: readonly number[] };

/**
 * The distinct places of one document in reading order: start, longer first.
 *
 * What several people coded with the same code, or what has several codes of one row, is one place of that row. Places
 * of no row are left out.
 */
export function codedPlaces(codings: readonly Coding[], { rowsOfCode }: Pick<RowAxis, 'rowsOfCode'>): CodedPlace[] {
  const places: CodedPlace[] = [];
  let open: { start: number; end: number; rows: readonly number[] } | null = null;
  for (const { start, end, codeId } of codings) {
    const rows = rowsOfCode.get(codeId);
    if (rows === undefined || rows.length === 0) continue;
    if (open !== null && open.start === start && open.end === end) open.rows = united(open.rows, rows);
    else places.push((open = { start, end, rows }));
  }
  return places;
}

function united(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.every((row) => a.includes(row))) return a;
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
