import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalIndex } from './interval-index';
import { overlaps, type Span } from './span';

const anySpan = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]): Span => ({ start, end: start + length }));

describe('intervalIndex', () => {
  const outer = { name: 'outer', start: 0, end: 10 };
  const inner = { name: 'inner', start: 4, end: 6 };
  const later = { name: 'later', start: 10, end: 12 };
  const index = intervalIndex([later, inner, outer]);

  it('finds what covers an offset; the end is not covered', () => {
    expect(index.query(4)).toEqual([outer, inner]);
    expect(index.query(6)).toEqual([outer]);
    expect(index.query(10)).toEqual([later]);
    expect(index.query(12)).toEqual([]);
  });

  it('finds what shares a character with a span; touching is not sharing', () => {
    expect(index.query({ start: 6, end: 10 })).toEqual([outer]);
    expect(index.query({ start: 9, end: 11 })).toEqual([outer, later]);
  });

  it('keeps its items in reading order', () => {
    expect(index.items).toEqual([outer, inner, later]);
    expect(intervalIndex([]).query(0)).toEqual([]);
  });

  it('always finds exactly what a look at every span finds', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 80 }), anySpan, (spans, place) => {
        const built = intervalIndex(spans);
        expect(built.query(place)).toEqual(built.items.filter((span) => overlaps(span, place)));
        expect(built.query(place.start)).toEqual(
          built.items.filter((span) => span.start <= place.start && place.start < span.end),
        );
      }),
    );
  });

  it('looks at few spans besides those it finds, however many there are', () => {
    let looks = 0;
    const spans = Array.from({ length: 10_000 }, (_, i) => ({
      get start() {
        looks += 1;
        return i * 100;
      },
      end: i * 100 + 900,
    }));
    const built = intervalIndex(spans);
    const branches = 2 * Math.ceil(Math.log2(spans.length));
    for (let i = 0; i < spans.length; i += 1) {
      looks = 0;
      const { length } = built.query(i * 100 + 50);
      expect(length).toBe(Math.min(i + 1, 9));
      expect(looks).toBeLessThanOrEqual(length + branches);
    }
  });
});
