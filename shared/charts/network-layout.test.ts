import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type Link, type NodeBox } from './network-layout';

const boxes = fc.array(
  fc.record({ width: fc.integer({ min: 10, max: 160 }), height: fc.integer({ min: 10, max: 80 }) }),
  {
    maxLength: 24,
  },
);
const linkNumbers = fc.array(
  fc.record({ from: fc.nat(), to: fc.nat(), strength: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 40 },
);

function linksAmong(count: number, numbers: readonly Link[]): Link[] {
  if (count === 0) return [];
  return numbers
    .map(({ from, to, strength }) => ({ from: from % count, to: to % count, strength }))
    .filter(({ from, to }) => from !== to);
}

describe('the places of a graph', () => {
  it('always keep every two boxes apart', () => {
    fc.assert(
      fc.property(boxes, linkNumbers, (all, numbers) => {
        const points = layOut(all, linksAmong(all.length, numbers));
        for (const [a, one] of points.entries()) {
          for (const [b, other] of points.entries()) {
            if (a >= b) continue;
            const [boxA, boxB] = [all[a] as NodeBox, all[b] as NodeBox];
            const isApart =
              Math.abs(one.x - other.x) >= (boxA.width + boxB.width) / 2 ||
              Math.abs(one.y - other.y) >= (boxA.height + boxB.height) / 2;
            expect(isApart).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are always the same for the same things', () => {
    fc.assert(
      fc.property(boxes, linkNumbers, (all, numbers) => {
        const links = linksAmong(all.length, numbers);
        expect(layOut(all, links)).toEqual(layOut(all, links));
      }),
      { numRuns: 10 },
    );
  });
});
