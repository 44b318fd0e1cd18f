import { describe, expect, it } from 'vitest';
import { contains, intersect, overlaps, spanLength } from './span';

const a = { start: 2, end: 5 };

describe('spans', () => {
  it.each([
    ['the same', { start: 2, end: 5 }, true, true],
    ['an inner one', { start: 3, end: 4 }, true, true],
    ['one over the end', { start: 4, end: 7 }, true, false],
    ['one that touches the end', { start: 5, end: 7 }, false, false],
    ['one that touches the start', { start: 0, end: 2 }, false, false],
    ['an outer one', { start: 0, end: 9 }, true, false],
  ])('compare with %s', (_name, b, isOverlap, isInside) => {
    expect(overlaps(a, b)).toBe(isOverlap);
    expect(overlaps(b, a)).toBe(isOverlap);
    expect(contains(a, b)).toBe(isInside);
    expect(intersect(a, b) === null).toBe(!isOverlap);
  });

  it('share what lies in both', () => {
    expect(intersect(a, { start: 4, end: 7 })).toEqual({ start: 4, end: 5 });
    expect(spanLength(a)).toBe(3);
  });
});
