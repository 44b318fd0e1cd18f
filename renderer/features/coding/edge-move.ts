import type { Span } from '../../../shared/text/span';
import { move, type Direction, type Unit } from './text-movement';
import type { TextOutline } from './text-outline';

/** Which end goes where, and how far. */
export type EdgeMove = { readonly edge: 'start' | 'end'; readonly direction: Direction; readonly unit: Unit };

/** The passage with one end a step further. */
export function movedEdge(outline: TextOutline, { start, end }: Span, { edge, direction, unit }: EdgeMove): Span {
  if (edge === 'start') return { start: move(outline, start, { unit, direction, isExtending: false }), end };
  const isPlain = direction === 1 || unit === 'character';
  return {
    start,
    end: isPlain ? move(outline, end, { unit, direction, isExtending: true }) : endBefore(outline, end, unit),
  };
}

/** The last end of a word or sentence before an end: back to where the one before begins, and over it. */
function endBefore(outline: TextOutline, end: number, unit: Unit): number {
  const last = move(outline, end, { unit, direction: -1, isExtending: true });
  const before = move(outline, last, { unit, direction: -1, isExtending: true });
  return move(outline, before, { unit, direction: 1, isExtending: true });
}
