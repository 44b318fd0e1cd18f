import type { Span } from '../../../shared/text/span';

/** Beyond three translucent grounds on one another neither the words nor the colours can be read. */
const groundsAtOnce = 3;

/**
 * The pieces of each span that get a ground, so that no place gets more than three.
 *
 * Where more lie over one another the shortest are painted, which say most about the place; the stripes show them all.
 * The result is parallel to what was given.
 */
export function paintedPieces(spans: readonly Span[], limit = groundsAtOnce): Span[][] {
  const pieces: Span[][] = spans.map(() => []);
  if (spans.length <= limit) return spans.map((span) => [span]);
  const borders = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const byStart = spans.map((_, index) => index).sort((a, b) => at(spans, a).start - at(spans, b).start);
  let active: number[] = [];
  let next = 0;
  borders.forEach((start, position) => {
    const end = borders[position + 1];
    if (end === undefined) return;
    active = active.filter((index) => at(spans, index).end > start);
    for (let index = byStart[next]; index !== undefined && at(spans, index).start <= start; index = byStart[next]) {
      active.push(index);
      next += 1;
    }
    const chosen =
      active.length <= limit ? active : active.toSorted((a, b) => length(spans, a) - length(spans, b) || a - b);
    for (const index of chosen.slice(0, limit)) append(pieces[index] as Span[], { start, end });
  });
  return pieces;
}

function append(pieces: Span[], piece: Span): void {
  const last = pieces.at(-1);
  if (last?.end === piece.start) pieces[pieces.length - 1] = { start: last.start, end: piece.end };
  else pieces.push(piece);
}

function at(spans: readonly Span[], index: number): Span {
  return spans[index] as Span;
}

function length(spans: readonly Span[], index: number): number {
  return at(spans, index).end - at(spans, index).start;
}
