import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedLines } from './fixed-lines';

function lines(text: string, width: number): string[] {
  const starts = fixedLines(text, [{ start: 0, end: text.length }], width);
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
}

describe('lines of a fixed width', () => {
  it('are broken behind words', () => {
    expect(lines('Am Anfang sind solche Bündnisse lose', 12)).toEqual([
      'Am Anfang ',
      'sind solche ',
      'Bündnisse ',
      'lose',
    ]);
  });

  it('let a space hang over, and take words that just fit', () => {
    expect(lines('eins zwei', 4)).toEqual(['eins ', 'zwei']);
    expect(lines('eins   zwei', 4)).toEqual(['eins   ', 'zwei']);
    expect(lines('eins zwei', 9)).toEqual(['eins zwei']);
  });

  it('cut what is longer than a line, but no character', () => {
    expect(lines('Bündnisse', 4)).toEqual(['Bünd', 'niss', 'e']);
    expect(lines('😀😀😀', 2)).toEqual(['😀😀', '😀']);
  });

  it('begin anew with each paragraph, an empty one too', () => {
    const text = 'ab cd\n\nef';
    const spans = [
      { start: 0, end: 5 },
      { start: 7, end: 7 },
      { start: 7, end: 9 },
    ];
    expect(fixedLines(text, spans, 2)).toEqual([0, 3, 7, 7]);
  });

  it('always hold the whole text, none longer than asked for', () => {
    const words = fc.array(fc.constantFrom('ab', 'Wort', 'Donaudampfschiff', '😀', ' ', '  ', '-'), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (parts, width) => {
        const text = parts.join('');
        const cut = lines(text, width);
        expect(cut.join('')).toBe(text);
        for (const line of cut) expect([...line.trimEnd()].length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
