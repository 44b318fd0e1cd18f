import type { Span } from './span';

/** Answers which spans are at a place, without looking at all of them. */
export type IntervalIndex<Item extends Span> = {
  /**
   * What covers an offset (`start <= offset < end`) or shares a character with a span, in reading order: start, longer
   * first, then as given.
   */
  readonly query: (place: number | Span) => Item[];
  /** All of them in reading order. */
  readonly items: readonly Item[];
};

/**
 * Index over spans that may overlap in any way.
 *
 * The spans sorted by start are read as a balanced tree (the middle of a range is its root); beside each root stands
 * the greatest end below it, so that whole branches that end before the place are skipped. Building costs
 * O(n log n), a query O(log n + found).
 */
export function intervalIndex<Item extends Span>(spans: readonly Item[]): IntervalIndex<Item> {
  const items = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const reach = new Float64Array(items.length);
  fillReach(items, reach, 0, items.length);

  function collect(from: number, to: number, start: number, end: number, found: Item[]): void {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    if ((reach[middle] as number) <= start) return;
    collect(from, middle, start, end, found);
    const item = items[middle] as Item;
    if (item.start >= end) return;
    if (item.end > start) found.push(item);
    collect(middle + 1, to, start, end, found);
  }

  return {
    items,
    query(place) {
      const { start, end } = typeof place === 'number' ? { start: place, end: place + 1 } : place;
      const found: Item[] = [];
      collect(0, items.length, start, end, found);
      return found;
    },
  };
}

/** Greatest end within `from..to`, written beside the middle of every range on the way. */
function fillReach(items: readonly Span[], reach: Float64Array, from: number, to: number): number {
  if (from >= to) return -1;
  const middle = (from + to) >> 1;
  const below = Math.max(fillReach(items, reach, from, middle), fillReach(items, reach, middle + 1, to));
  return (reach[middle] = Math.max(below, (items[middle] as Span).end));
}
