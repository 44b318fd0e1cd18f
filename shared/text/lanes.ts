import type { Span } from './span';

/**
 * The lane (column, from 0) of each span, so that overlapping stripes never share one.
 *
 * In reading order each takes the smallest free lane, so there are as many lanes as spans lie over one another at the
 * densest place, and the same spans always get the same lanes. The result is parallel to what was given.
 */
export function assignLanes(spans: readonly Span[]): number[] {
  const order = spans.map((_, index) => index);
  order.sort((a, b) => compare(spans[a] as Span, spans[b] as Span) || a - b);
  const lanes = new Array<number>(spans.length).fill(0);
  const ends: number[] = [];
  for (const index of order) {
    const span = spans[index] as Span;
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    lanes[index] = lane;
  }
  return lanes;
}

/** Number of lanes a result of `assignLanes` uses. */
export function laneCount(lanes: readonly number[]): number {
  return lanes.reduce((most, lane) => Math.max(most, lane + 1), 0);
}

function compare(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
