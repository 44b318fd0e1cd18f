import type { Span } from './span';

/**
 * Many spans in one block of memory: start and end by turns.
 *
 * A hundred thousand hits of a search take less than a megabyte so, and go from a worker to the page without being copied.
 */
export type PackedSpans = Uint32Array<ArrayBuffer>;

/** Packs spans, in the order given. */
export function packSpans(spans: readonly Span[]): PackedSpans {
  const packed = new Uint32Array(spans.length * 2);
  spans.forEach(({ start, end }, index) => {
    packed[index * 2] = start;
    packed[index * 2 + 1] = end;
  });
  return packed;
}

/** How many spans there are. */
export function spanCount(packed: PackedSpans): number {
  return packed.length / 2;
}

/** The span at an index, which must be there. */
export function spanAt(packed: PackedSpans, index: number): Span {
  const start = packed[index * 2];
  const end = packed[index * 2 + 1];
  if (start === undefined || end === undefined) throw new RangeError(`No span ${index} among ${spanCount(packed)}`);
  return { start, end };
}

/** All of them, unpacked. */
export function unpackSpans(packed: PackedSpans): Span[] {
  return Array.from({ length: spanCount(packed) }, (_, index) => spanAt(packed, index));
}
