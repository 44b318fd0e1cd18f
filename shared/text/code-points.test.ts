import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCodePoints, toCodePoints } from './code-points';

const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constant('a')),
});

/** A text with ascending offsets at the borders of its characters, in both ways of counting. */
const textWithBorders = fc.tuple(anyText, fc.array(fc.nat(200))).map(([text, picks]) => {
  const characters = [...text];
  const points = picks.map((pick) => pick % (characters.length + 1)).sort((a, b) => a - b);
  return { text, points, offsets: points.map((point) => characters.slice(0, point).join('').length) };
});

describe('code points', () => {
  it.each([
    ['', [0], [0]],
    ['abc', [0, 1, 3], [0, 1, 3]],
    ['a😀b', [0, 1, 3, 4], [0, 1, 2, 3]],
    ['👩‍🌾 ja', [0, 5, 6], [0, 3, 4]],
    ['a\ud800b', [1, 2, 3], [1, 2, 3]],
  ])('counts %j at UTF-16 %j as %j', (text, offsets, points) => {
    expect(toCodePoints(text, offsets)).toEqual(points);
    expect(fromCodePoints(text, points)).toEqual(offsets);
  });

  it('always agrees with the iterator of strings, both ways', () => {
    fc.assert(
      fc.property(textWithBorders, ({ text, points, offsets }) => {
        expect(toCodePoints(text, offsets)).toEqual(points);
        expect(fromCodePoints(text, points)).toEqual(offsets);
        expect(toCodePoints(text, [text.length])).toEqual([[...text].length]);
      }),
    );
  });

  it('puts an offset inside a pair at the start of its character', () => {
    expect(toCodePoints('a😀b', [2, 3])).toEqual([1, 2]);
  });

  it('allows the same offset several times', () => {
    expect(toCodePoints('😀😀', [2, 2, 4])).toEqual([1, 1, 2]);
  });

  it('refuses offsets behind the end, out of order or not a number', () => {
    expect(() => toCodePoints('abc', [4])).toThrow(RangeError);
    expect(() => fromCodePoints('abc', [4])).toThrow(RangeError);
    expect(() => fromCodePoints('😀', [2])).toThrow(RangeError);
    expect(() => toCodePoints('abc', [2, 1])).toThrow(RangeError);
    expect(() => toCodePoints('abc', [-1])).toThrow(RangeError);
    expect(() => fromCodePoints('abc', [Number.NaN])).toThrow(RangeError);
  });
});
