import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, textWidth, wrapText } from './text-width';

describe('words in a picture', () => {
  it('are left as they are where they fit, and say where they are cut', () => {
    expect(fitText('Mut', 200, 12)).toBe('Mut');
    expect(fitText('Zwischen den Generationen', 80, 12)).toBe('Zwischen…');
  });

  it('are broken at spaces and hyphens, but not between a number and its unit', () => {
    expect(wrapText('Wer macht hier was? (n\u00a0=\u00a0179)', { width: 100, size: 11, lines: 3 })).toEqual([
      'Wer macht hier',
      'was? (n\u00a0=\u00a0179)',
    ]);
    expect(wrapText('Alltags-Belastung', { width: 80, size: 12, lines: 2 })).toEqual(['Alltags-', 'Belastung']);
  });

  it('always keep to their width and their number of lines, and lose nothing without a sign', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'W', 'ß', ' ', '-', '…', '🙂', 'i'), maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 3 }), (text, width, lines) => {
        const wrapped = wrapText(text, { width, size: 12, lines });
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        const kept = wrapped.join('').replaceAll(' ', '');
        if (!kept.includes('…')) expect(kept).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
