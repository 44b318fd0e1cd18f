/** Words that stand together on a page, in points from its upper left corner; `y` is the line they stand on. */
export type Piece = {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Height of the letters. */
  readonly size: number;
  readonly text: string;
};

/** A letter or several as pdf.js hands them out, already turned the way the page is seen. */
export type Fragment = Piece & {
  /** The file itself has a space before it. */
  readonly isApart: boolean;
  readonly isRtl: boolean;
};

/** A gap this many letter heights wide separates words, stretches of a line, and cells of a table. */
export const gaps = { word: 0.14, piece: 0.9, cell: 2 } as const;

/** What stands on one line, ascending: by its lower edge, so that raised numbers stay with their words. */
export function rowsOf<Item extends Piece>(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  let y = -Infinity;
  let size = 0;
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const isSame = item.y - y <= 0.5 * Math.max(size, item.size) && item.y - y <= Math.max(size, item.size) - 1;
    if (isSame && rows.length > 0) (rows.at(-1) as Item[]).push(item);
    else {
      rows.push([item]);
      y = item.y;
      size = 0;
    }
    if (item.size > size) [size, y] = [item.size, Math.max(y, item.y)];
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** Fragments of a page put together to pieces, wherever no wider gap than between words lies between them. */
export function piecesOf(fragments: readonly Fragment[]): Piece[] {
  return rowsOf(fragments).flatMap((row) => {
    const isRtl = row.filter((fragment) => fragment.isRtl).length * 2 > row.length;
    return joinRow(row, gaps.piece, isRtl);
  });
}

/** Joins what stands on a line up to a gap; the words of a line from right to left are put in the order of reading. */
function joinRow(row: readonly Fragment[], widest: number, isRtl: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const fragment of row) {
    const last = pieces.at(-1);
    if (last === undefined || fragment.x0 - last.x1 > widest * Math.max(last.size, fragment.size)) {
      pieces.push({ ...fragment, text: fragment.text });
      continue;
    }
    const isApart = fragment.isApart || fragment.x0 - last.x1 > gaps.word * Math.min(last.size, fragment.size);
    const space = isApart && !/\s$/.test(last.text) && !/^\s/.test(fragment.text) ? ' ' : '';
    const text = isRtl ? `${fragment.text}${space}${last.text}` : `${last.text}${space}${fragment.text}`;
    const size = Math.max(last.size, fragment.size);
    const y = fragment.size > last.size ? fragment.y : last.y;
    pieces[pieces.length - 1] = { x0: last.x0, x1: Math.max(last.x1, fragment.x1), y, size, text };
  }
  return pieces;
}
