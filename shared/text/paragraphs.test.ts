import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphRange, paragraphStarts } from './paragraphs';

describe('paragraphs', () => {
  const text = '\nEins.\n\n  \nZwei.\nDrei.';
  const starts = paragraphStarts(text);

  it('are the lines that have more than white space', () => {
    expect(starts.map((_, index) => text.slice(starts[index]).slice(0, 4))).toEqual(['Eins', 'Zwei', 'Drei']);
    expect(paragraphStarts('')).toEqual([]);
    expect(paragraphStarts(' \n\t')).toEqual([]);
  });

  it('take in the gap behind them; what stands before the first belongs to it', () => {
    expect([0, 1, 6, 8, 11, 100].map((offset) => paragraphAt(starts, offset))).toEqual([1, 1, 1, 1, 2, 3]);
    expect(paragraphAt([], 5)).toBe(0);
  });

  it('are counted from the first to the last character of a span', () => {
    expect(paragraphRange(starts, { start: 1, end: text.length })).toEqual([1, 3]);
    expect(paragraphRange(starts, { start: 1, end: 11 })).toEqual([1, 1]);
  });

  it('always number their own starts in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '\n', 'ß')), (characters) => {
        const found = paragraphStarts(characters.join(''));
        expect(found.map((start) => paragraphAt(found, start))).toEqual(found.map((_, index) => index + 1));
      }),
    );
  });
});
