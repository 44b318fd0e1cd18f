import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  labelHeight,
  lanePitch,
  placeLabels,
  rowMiddle,
  stripeLanes,
  type LabelPlace,
  type StripeExtent,
} from './stripe-layout';

const pitch = 8;
const roomy = { width: 400, height: 1000, pitch, wantsLabel: () => true };

function tops(labels: readonly (LabelPlace | null)[]): (number | undefined)[] {
  return labels.map((label) => label?.top);
}

const extent = fc
  .tuple(fc.nat(600), fc.integer({ min: 16, max: 300 }), fc.nat(5))
  .map(([top, height, branch]) => ({ top, bottom: top + height, branch }));

describe('the lanes of stripes', () => {
  it('stand in the order of the branches, each as near to the text as it can', () => {
    expect(
      stripeLanes([
        { top: 0, bottom: 50, branch: 2 },
        { top: 0, bottom: 20, branch: 0 },
        { top: 10, bottom: 30, branch: 0 },
        { top: 60, bottom: 90, branch: 2 },
      ]),
    ).toEqual([2, 0, 1, 0]);
  });

  it('never hide one another, and keep the order at every height', () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 30 }), (stripes) => {
        const lanes = stripeLanes(stripes);
        stripes.forEach((one, index) =>
          stripes.forEach((other, at) => {
            if (at === index || one.top >= other.bottom || other.top >= one.bottom) return;
            const [own = 0, its = 0] = [lanes[index], lanes[at]];
            expect(own).not.toBe(its);
            if (one.branch < other.branch) expect(own).toBeLessThan(its);
          }),
        );
      }),
    );
  });

  it('move together when there are many', () => {
    expect(lanePitch(8, 142)).toBe(7);
    expect(lanePitch(40, 142) * 40).toBeCloseTo(78.1);
    expect(lanePitch(40, 400) * 40).toBeCloseTo(270);
  });
});

describe('the names of stripes', () => {
  it('stand beside their stripe, in the first free row', () => {
    const labels = placeLabels(
      [
        { top: 0, bottom: 80, lane: 0 },
        { top: 0, bottom: 50, lane: 1 },
        { top: 300, bottom: 320, lane: 0 },
      ],
      roomy,
    );
    expect(labels).toEqual([
      { left: 21, top: labelHeight },
      { left: 21, top: 0 },
      { left: 13, top: 300 },
    ]);
  });

  it('come down like stairs from eight codes on one line, each nearer to the text', () => {
    const stripes = Array.from({ length: 8 }, (_, lane) => ({ top: 40, bottom: 62, lane }));
    const labels = placeLabels(stripes, roomy);
    expect(tops(labels).toReversed()).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((row) => 40 + row * labelHeight));
    expect(labels.map((label) => label?.left)).toEqual([13, 21, 29, 37, 45, 53, 69, 69]);
  });

  it('go upwards where there is no room below', () => {
    const stripes = Array.from({ length: 4 }, (_, lane) => ({ top: 170, bottom: 190, lane }));
    expect(tops(placeLabels(stripes, { ...roomy, height: 200 }))).toEqual([183, 166, 149, 132]);
  });

  it('are left out where there is no room for them', () => {
    expect(placeLabels([{ top: 0, bottom: 20, lane: 0 }], { ...roomy, width: 40 })).toEqual([null]);
    expect(placeLabels([{ top: 0, bottom: 10, lane: 0 }], { ...roomy, height: 12 })).toEqual([null]);
    expect(placeLabels([{ top: 0, bottom: 20, lane: 0 }], { ...roomy, wantsLabel: () => false })).toEqual([null]);
  });

  it('never cover one another, a stripe, or a line that leads to another name', () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 25 }), fc.integer({ min: 40, max: 900 }), (extents, height) => {
        const lanes = stripeLanes(extents);
        const stripes = extents.map((stripe, index): StripeExtent => ({ ...stripe, lane: lanes[index] ?? 0 }));
        const labels = placeLabels(stripes, { ...roomy, height });
        labels.forEach((label, index) => {
          if (label === null) return;
          expect(label.top).toBeGreaterThanOrEqual(0);
          expect(label.top + labelHeight).toBeLessThanOrEqual(height);
          const isBeside = (top: number, bottom: number): boolean =>
            top < label.top + labelHeight && label.top < bottom;
          labels.forEach((other, at) => {
            const stripe = stripes[at];
            if (stripe === undefined) return;
            const right = (stripe.lane + 1) * pitch;
            if (isBeside(stripe.top, stripe.bottom)) expect(right).toBeLessThanOrEqual(label.left);
            if (other === null || at === index) return;
            expect(Math.abs(other.top - label.top)).toBeGreaterThanOrEqual(labelHeight);
            const middle = rowMiddle(other.top);
            const [from, to] = [Math.min(stripe.top, middle), Math.max(stripe.bottom, middle)];
            if (isBeside(from, to) && stripe.lane > (stripes[index]?.lane ?? 0))
              expect(right).toBeLessThanOrEqual(label.left);
          });
        });
      }),
    );
  });
});
