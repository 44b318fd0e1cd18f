import type { Span } from './span';

/**
 * Start offset of every paragraph of a text, ascending.
 *
 * A paragraph is a line (ended by LF) that has more than white space; empty lines only separate. The number a reference
 * cites is the index + 1.
 */
export function paragraphStarts(text: string): number[] {
  const starts: number[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    if (text.slice(lineStart, lineEnd).trim() !== '') starts.push(lineStart);
    if (newline === -1) break;
    lineStart = newline + 1;
  }
  return starts;
}

/**
 * Number (from 1) of the paragraph an offset lies in; offsets before the first paragraph belong to it, and those in the
 * gap after a paragraph belong to that one. 0 when there is no paragraph at all.
 */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts.length === 0 ? 0 : Math.max(1, low);
}

/** First and last paragraph number that a non-empty span touches. */
export function paragraphRange(starts: readonly number[], span: Span): readonly [from: number, to: number] {
  return [paragraphAt(starts, span.start), paragraphAt(starts, Math.max(span.start, span.end - 1))];
}
