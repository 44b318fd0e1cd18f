import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedPlace } from './grid-keys';
import { heatBounds, heatLevel, heatSteps } from './heat';

describe('moving in the grid', () => {
  const size = { rows: 10, columns: 5, page: 4 };
  const from = { row: 3, column: 2 };
  const plain = { size, isMod: false };

  it('goes by one with the arrows', () => {
    expect(movedPlace(from, 'ArrowUp', plain)).toEqual({ row: 2, column: 2 });
    expect(movedPlace(from, 'ArrowDown', plain)).toEqual({ row: 4, column: 2 });
    expect(movedPlace(from, 'ArrowLeft', plain)).toEqual({ row: 3, column: 1 });
    expect(movedPlace(from, 'ArrowRight', plain)).toEqual({ row: 3, column: 3 });
  });

  it('goes to the ends of the row, with Ctrl to the corners', () => {
    expect(movedPlace(from, 'Home', plain)).toEqual({ row: 3, column: 0 });
    expect(movedPlace(from, 'End', plain)).toEqual({ row: 3, column: 4 });
    expect(movedPlace(from, 'Home', { size, isMod: true })).toEqual({ row: 0, column: 0 });
    expect(movedPlace(from, 'End', { size, isMod: true })).toEqual({ row: 9, column: 4 });
  });

  it('goes by pages', () => {
    expect(movedPlace(from, 'PageDown', plain)).toEqual({ row: 7, column: 2 });
    expect(movedPlace({ row: 8, column: 2 }, 'PageDown', plain)).toEqual({ row: 9, column: 2 });
    expect(movedPlace(from, 'PageUp', plain)).toEqual({ row: 0, column: 2 });
  });

  it('leaves other keys alone', () => {
    expect(movedPlace(from, 'a', plain)).toBeNull();
    expect(movedPlace(from, 'toString', plain)).toBeNull();
  });

  it('never leaves the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (steps) => {
        let place = { row: 0, column: 0 };
        for (const [key, isMod] of steps) {
          place = movedPlace(place, key, { size, isMod }) ?? place;
          expect(place.row >= 0 && place.row < 10 && place.column >= 0 && place.column < 5).toBe(true);
        }
      }),
    );
  });
});

describe('heat', () => {
  it('is none for nothing and full for the most', () => {
    expect(heatLevel(0, 12)).toBe(0);
    expect(heatLevel(12, 12)).toBe(heatSteps);
    expect(heatLevel(3, 0)).toBe(0);
  });

  it('shows one coding beside a thousand', () => {
    expect(heatLevel(1, 1000)).toBe(1);
  });

  it('never falls when the count rises', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 500 }), (a, b, largest) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(heatLevel(low, largest)).toBeLessThanOrEqual(heatLevel(high, largest));
      }),
    );
  });

  it('names in its legend the smallest count of every step that is used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (largest) => {
        const smallest = new Map<number, number>();
        for (let value = largest; value > 0; value--) smallest.set(heatLevel(value, largest), value);
        expect(new Map(heatBounds(largest).map(({ level, from }) => [level, from]))).toEqual(
          new Map([...smallest].sort(([a], [b]) => a - b)),
        );
      }),
    );
  });
});
