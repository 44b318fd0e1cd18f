import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfBar } from './bar-place';

const view = { left: 0, right: 600, top: 100, bottom: 700 };
const frame = { left: 0, right: 600, top: -900, bottom: 4000 };
const bar = { width: 400, height: 120 };
const line = (top: number): { left: number; right: number; top: number; bottom: number } => ({
  left: 50,
  right: 500,
  top,
  bottom: top + 28,
});

describe('the place of the bar', () => {
  it('is below its passage, above it where that is too low, and at the foot of the view where neither has room', () => {
    expect(placeOfBar({ first: line(200), last: line(228) }, { frame, view, bar })).toEqual({
      side: 'below',
      left: 50,
      top: 256 + 6 + 900,
    });
    expect(placeOfBar({ first: line(600), last: line(628) }, { frame, view, bar }).side).toBe('above');
    expect(placeOfBar({ first: line(120), last: line(650) }, { frame, view, bar }).side).toBe('docked');
    expect(placeOfBar({ first: line(-500), last: line(2000) }, { frame, view, bar }).side).toBe('docked');
  });

  it('never covers its passage, and never leaves the view', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 900 }), fc.nat(900), fc.nat(500), (top, length, height) => {
        const lines = { first: line(top), last: line(top + length) };
        const { side, top: placed } = placeOfBar(lines, { frame, view, bar: { width: 400, height } });
        if (side === 'docked') return;
        const edge = placed + frame.top;
        const [from, to] = side === 'below' ? [edge, edge + height] : [edge - height, edge];
        expect(to <= lines.first.top || from >= lines.last.bottom).toBe(true);
        expect(from).toBeGreaterThanOrEqual(view.top);
        expect(to).toBeLessThanOrEqual(view.bottom);
      }),
    );
  });
});
