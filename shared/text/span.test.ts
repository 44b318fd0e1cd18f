import { describe, expect, it } from 'vitest';
import { intersect, overlaps } from './span';

const a = { start: 2, end: 5 };

describe('spans', () => {
  it.each([
    ['the same', { start: 2, end: 5 }, true],
    ['an inner one', { start: 3, end: 4 }, true],
    ['one over the end', { start: 4, end: 7 }, true],
    ['one that touches the end', { start: 5, end: 7 }, false],
    ['one that touches the start', { start: 0, end: 2 }, false],
    ['an outer one', { start: 0, end: 9 }, true],
  ])('compare with %s', (_name, b, isOverlap) => {
    expect(overlaps(a, b)).toBe(isOverlap);
    expect(overlaps(b, a)).toBe(isOverlap);
    expect(intersect(a, b) === null).toBe(!isOverlap);
  });

  it('share what lies in both', () => {
    expect(intersect(a, { start: 4, end: 7 })).toEqual({ start: 4, end: 5 });
  });
});
