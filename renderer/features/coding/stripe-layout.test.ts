import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes } from '../../../shared/text/lanes';
import { labelHeight, lanePitch, placeStripes, type StripeExtent } from './stripe-layout';

const roomy = { width: 220, height: 1000, pitch: 9, wantsLabel: () => true };

describe('stripes in the margin', () => {
  it('stand in their lanes, with the label beside the outermost', () => {
    const places = placeStripes(
      [
        { top: 0, bottom: 80, lane: 0 },
        { top: 0, bottom: 50, lane: 1 },
      ],
      roomy,
    );
    expect(places).toEqual([
      { left: 0, label: { left: 22, top: 0 } },
      { left: 9, label: { left: 22, top: labelHeight } },
    ]);
  });

  it('keep a label near its stripe where nothing else is', () => {
    const places = placeStripes(
      [
        { top: 0, bottom: 20, lane: 0 },
        { top: 300, bottom: 320, lane: 0 },
      ],
      roomy,
    );
    expect(places.map(({ label }) => label?.top)).toEqual([0, 300]);
  });

  it('name all eight codes of one passage', () => {
    const stripes = Array.from({ length: 8 }, (_, lane) => ({ top: 40, bottom: 96, lane }));
    expect(placeStripes(stripes, roomy).every(({ label }) => label !== null)).toBe(true);
  });

  it('go without a label where there is no room for one', () => {
    expect(placeStripes([{ top: 0, bottom: 20, lane: 0 }], { ...roomy, width: 40 })[0]?.label).toBeNull();
    expect(placeStripes([{ top: 90, bottom: 99, lane: 0 }], { ...roomy, height: 100 })[0]?.label).toBeNull();
  });

  it('move together when there are many', () => {
    expect(lanePitch(3)).toBe(9);
    expect(lanePitch(40) * 40).toBeLessThan(120);
  });

  it('never hide one another, and no label covers another or a stripe', () => {
    const extent = fc
      .tuple(fc.nat(600), fc.integer({ min: 16, max: 300 }))
      .map(([top, height]) => ({ start: top, end: top + height }));
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 25 }), (spans) => {
        const lanes = assignLanes(spans);
        const stripes = spans.map(({ start, end }, index): StripeExtent => ({
          top: start,
          bottom: end,
          lane: lanes[index] ?? 0,
        }));
        const pitch = lanePitch(Math.max(1, ...lanes.map((lane) => lane + 1)));
        const places = placeStripes(stripes, { ...roomy, pitch });
        const labels = places.flatMap(({ label }) => (label === null ? [] : [label]));
        for (const label of labels) {
          const others = labels.filter((other) => other !== label);
          expect(others.every((other) => Math.abs(other.top - label.top) >= labelHeight)).toBe(true);
          const beside = stripes.filter(({ top, bottom }) => top < label.top + labelHeight && label.top < bottom);
          expect(beside.every(({ lane }) => (lane + 1) * pitch <= label.left)).toBe(true);
        }
      }),
    );
  });
});
