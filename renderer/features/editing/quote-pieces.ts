import { difference } from '../../../shared/text/difference';

/** A piece of two texts side by side: in both, only in the older, or only in the newer. */
export type Piece = { readonly kind: 'same' | 'out' | 'in'; readonly text: string };

/** Two texts as one row of pieces, in order. */
export function piecesOf(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = (kind: Piece['kind'], text: string): void => {
    if (text !== '') pieces.push({ kind, text });
  };
  let at = 0;
  for (const { from, to, insert } of difference(before, after)) {
    push('same', before.slice(at, from));
    push('out', before.slice(from, to));
    push('in', insert);
    at = to;
  }
  push('same', before.slice(at));
  return pieces;
}

/** Characters of an unchanged piece that are shown at either end of it. */
const shownAtEnd = 60;

/** The same with the middle of long unchanged pieces left out: what differs is what one looks for. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const { kind, text } = piece;
    if (kind !== 'same' || text.length <= 2 * shownAtEnd + 20) return piece;
    const head = index === 0 ? '' : `${text.slice(0, shownAtEnd).replace(/\p{Surrogate}$/u, '')} `;
    const tail = index === pieces.length - 1 ? '' : ` ${text.slice(-shownAtEnd).replace(/^\p{Surrogate}/u, '')}`;
    return { kind, text: `${head}…${tail}` };
  });
}
