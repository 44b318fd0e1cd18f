import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, laneCount } from './lanes';
import { overlaps, type Span } from './span';

const anySpan = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

describe('assignLanes', () => {
  it('puts what does not overlap into the first lane', () => {
    expect(
      assignLanes([
        { start: 0, end: 3 },
        { start: 3, end: 5 },
      ]),
    ).toEqual([0, 0]);
    expect(assignLanes([])).toEqual([]);
    expect(laneCount([])).toBe(0);
  });

  it('gives the longer of two that begin together the lower lane', () => {
    expect(
      assignLanes([
        { start: 0, end: 3 },
        { start: 0, end: 9 },
      ]),
    ).toEqual([1, 0]);
  });

  it('takes the smallest lane that is free again', () => {
    const spans = [
      { start: 0, end: 10 },
      { start: 1, end: 3 },
      { start: 2, end: 8 },
      { start: 4, end: 6 },
    ];
    expect(assignLanes(spans)).toEqual([0, 1, 2, 1]);
  });

  it('never lets overlapping spans share a lane, and needs no lane more than the densest place', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 60 }), (spans) => {
        const lanes = assignLanes(spans);
        spans.forEach((a, i) =>
          spans.forEach((b, j) => {
            if (i < j && overlaps(a, b)) expect(lanes[i]).not.toBe(lanes[j]);
          }),
        );
        const depth = spans.map(({ start }) => spans.filter((s) => s.start <= start && start < s.end).length);
        expect(laneCount(lanes)).toBe(Math.max(0, ...depth));
      }),
    );
  });

  it('gives the same stripes whatever the order they come in', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 40 }), (spans) => {
        const drawn = (list: readonly Span[]): string[] =>
          assignLanes(list)
            .map((lane, i) => `${list[i]?.start}-${list[i]?.end}:${lane}`)
            .sort();
        expect(drawn(spans.toReversed())).toEqual(drawn(spans));
      }),
    );
  });
});
