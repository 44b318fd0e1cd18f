import { expect, it } from 'vitest';
import { packSpans, spanAt, spanCount, unpackSpans } from './packed-spans';

it('gives back what was packed, one by one and all together', () => {
  const spans = [
    { start: 0, end: 4 },
    { start: 4, end: 4_000_000_000 },
  ];
  const packed = packSpans(spans);
  expect(spanCount(packed)).toBe(2);
  expect(spanAt(packed, 1)).toEqual(spans[1]);
  expect(unpackSpans(packed)).toEqual(spans);
  expect(unpackSpans(packSpans([]))).toEqual([]);
});

it('knows no span beyond the last', () => {
  expect(() => spanAt(packSpans([{ start: 1, end: 2 }]), 1)).toThrow(RangeError);
});
