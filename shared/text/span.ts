/** A half-open range of a text, in UTF-16 units: `start` is in it, `end` is not. */
export type Span = { readonly start: number; readonly end: number };

/** Whether the two share at least one character; touching is not sharing. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What both share, or null. */
export function intersect(a: Span, b: Span): Span | null {
  return overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : null;
}

/** Order by size, the smallest first; of the same size the one that begins earlier. */
export function bySize(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start) || a.start - b.start;
}
