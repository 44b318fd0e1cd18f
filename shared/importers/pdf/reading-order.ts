import { rowsOf, type Piece } from './page-pieces';

/** Columns in columns that are looked for. */
const deepest = 3;

/** Most strips a page is looked at in for the white between its columns. */
const mostStrips = 2000;

/**
 * The pieces of a page by columns in the order of reading: what spans all columns, then the left one, then the next.
 *
 * Columns are told from tables: on both sides of the white between them stand lines of running text, close under each
 * other. A table stays together and is read row by row.
 */
export function columnsOf(pieces: readonly Piece[], depth = 0): Piece[][] {
  const gutter = depth < deepest ? findGutter(pieces) : null;
  if (gutter === null) return pieces.length > 0 ? [[...pieces]] : [];
  const columns: Piece[][] = [];
  let block: Piece[] = [];
  let spanning: Piece[] = [];
  const endBlock = (): void => {
    columns.push(
      ...columnsOf(
        block.filter(({ x1 }) => x1 <= gutter.to),
        depth + 1,
      ),
    );
    columns.push(
      ...columnsOf(
        block.filter(({ x1 }) => x1 > gutter.to),
        depth + 1,
      ),
    );
    block = [];
  };
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    if (piece.x0 < gutter.from && piece.x1 > gutter.to) {
      if (block.length > 0) endBlock();
      spanning.push(piece);
    } else {
      if (spanning.length > 0) columns.push(spanning);
      spanning = [];
      block.push(piece);
    }
  }
  if (spanning.length > 0) columns.push(spanning);
  endBlock();
  return columns;
}

type Gutter = { readonly from: number; readonly to: number };

/** The widest white strip with running text on both sides that few pieces cross. */
function findGutter(pieces: readonly Piece[]): Gutter | null {
  if (pieces.length < 6) return null;
  const left = Math.min(...pieces.map(({ x0 }) => x0));
  const right = Math.max(...pieces.map(({ x1 }) => x1));
  const strips = Math.min(mostStrips, Math.ceil(right - left));
  if (!(strips > 10)) return null;
  const width = (right - left) / strips;
  const covered = new Uint32Array(strips + 1);
  for (const { x0, x1 } of pieces) {
    const from = Math.floor((x0 - left) / width);
    const to = Math.min(strips, Math.ceil((x1 - left) / width));
    for (let strip = from; strip < to; strip += 1) covered[strip] = (covered[strip] as number) + 1;
  }
  const few = Math.floor(rowsOf(pieces).length * 0.2);
  const least = 0.7 * median(pieces.map(({ size }) => size));
  const found: Gutter[] = [];
  for (let from = 0; from < strips; from += 1) {
    if ((covered[from] as number) > few) continue;
    let to = from;
    while (to < strips && (covered[to] as number) <= few) to += 1;
    if ((to - from) * width >= least) found.push({ from: left + from * width, to: left + to * width });
    from = to;
  }
  const best = found
    .filter((gutter) => separatesColumns(pieces, gutter))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  return best[0] ?? null;
}

function separatesColumns(pieces: readonly Piece[], { from, to }: Gutter): boolean {
  const middle = (from + to) / 2;
  return (
    isRunningText(pieces.filter(({ x1 }) => x1 <= middle)) && isRunningText(pieces.filter(({ x0 }) => x0 >= middle))
  );
}

/** Whether pieces are lines of running text: several, long, filling their column, close under each other. */
function isRunningText(pieces: readonly Piece[]): boolean {
  const rows = rowsOf(pieces);
  if (rows.length < 3) return false;
  const left = Math.min(...pieces.map(({ x0 }) => x0));
  const right = Math.max(...pieces.map(({ x1 }) => x1));
  const lines = rows.map((row) => ({
    y: (row[0] as Piece).y,
    width: (row.at(-1) as Piece).x1 - (row[0] as Piece).x0,
    letters: row.reduce((sum, { text }) => sum + text.length, 0),
  }));
  const between = lines.slice(1).map(({ y }, index) => y - (lines[index] as { y: number }).y);
  return (
    median(lines.map(({ letters }) => letters)) >= 18 &&
    median(lines.map(({ width }) => width)) >= 0.6 * (right - left) &&
    median(between) <= 1.8 * median(pieces.map(({ size }) => size))
  );
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
