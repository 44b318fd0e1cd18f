import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintedPieces } from './coverage';

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('grounds under overlapping codings', () => {
  it('are the codings themselves while there are few', () => {
    const spans = [
      { start: 0, end: 9 },
      { start: 2, end: 5 },
    ];
    expect(paintedPieces(spans)).toEqual([[{ start: 0, end: 9 }], [{ start: 2, end: 5 }]]);
  });

  it('leave out the longest where too many lie over one another', () => {
    const spans = [
      { start: 0, end: 10 },
      { start: 2, end: 8 },
      { start: 3, end: 6 },
    ];
    expect(paintedPieces(spans, 2)).toEqual([
      [
        { start: 0, end: 3 },
        { start: 6, end: 10 },
      ],
      [{ start: 2, end: 8 }],
      [{ start: 3, end: 6 }],
    ]);
  });

  it('are always as many as there are codings at a place, up to the limit', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 14 }), (spans) => {
        const pieces = paintedPieces(spans);
        for (let offset = 0; offset < 60; offset += 1) {
          const covers = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset < end;
          const painted = pieces.filter((own) => own.some(covers)).length;
          expect(painted).toBe(Math.min(3, spans.filter(covers).length));
          pieces.forEach((own, index) => {
            if (own.some(covers)) expect(spans[index] !== undefined && covers(spans[index])).toBe(true);
          });
        }
      }),
    );
  });
});
