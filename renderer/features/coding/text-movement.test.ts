import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { move, type Step } from './text-movement';
import { textOutline } from './text-outline';

const text = 'Am Anfang, z. B. 2019, war nichts. Dann kam Dr. Meier. Und dann?\n\nDass die Verwaltung blieb.\nGenau.';
const outline = textOutline(text, { paragraphs: paragraphStarts(text), turns: [] });

function steps(from: number, step: Step, count: number): string[] {
  const seen: string[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    at = move(outline, at, step);
    seen.push(step.direction === 1 && step.isExtending ? text.slice(0, at).slice(-6) : text.slice(at, at + 6));
  }
  return seen;
}

describe('moving through a text', () => {
  it('goes from word to word, over punctuation and paragraphs', () => {
    expect(steps(0, { unit: 'word', direction: 1, isExtending: false }, 3)).toEqual(['Anfang', 'z. B. ', 'B. 201']);
    expect(steps(text.indexOf('dann?'), { unit: 'word', direction: 1, isExtending: false }, 2)).toEqual([
      'Dass d',
      'die Ve',
    ]);
    expect(steps(text.indexOf('Dass'), { unit: 'word', direction: -1, isExtending: false }, 2)).toEqual([
      'dann?\n',
      'Und da',
    ]);
  });

  it('extends to the end of a word', () => {
    expect(steps(0, { unit: 'word', direction: 1, isExtending: true }, 2)).toEqual(['Am', 'Anfang']);
  });

  it('does not end a sentence at an abbreviation', () => {
    const to = (from: number): string =>
      text.slice(from, move(outline, from, { unit: 'sentence', direction: 1, isExtending: true }));
    expect(to(0)).toBe('Am Anfang, z. B. 2019, war nichts.');
    expect(to(text.indexOf('Dann'))).toBe('Dann kam Dr. Meier.');
    expect(steps(text.indexOf('Genau'), { unit: 'sentence', direction: -1, isExtending: false }, 3)).toEqual([
      'Dass d',
      'Und da',
      'Dann k',
    ]);
  });

  it('goes by paragraph, and extends to its edge first', () => {
    expect(steps(0, { unit: 'paragraph', direction: 1, isExtending: false }, 2)).toEqual(['Dass d', 'Genau.']);
    expect(steps(0, { unit: 'paragraph', direction: 1, isExtending: true }, 2)).toEqual(
      ['dann?', 'blieb.'].map((end) => text.slice(0, text.indexOf(end) + end.length).slice(-6)),
    );
    expect(steps(text.indexOf('Verwaltung'), { unit: 'paragraph', direction: -1, isExtending: true }, 2)).toEqual([
      'Dass d',
      'Am Anf',
    ]);
  });

  it('never cuts a character', () => {
    const smiles = '😀😀';
    const short = textOutline(smiles, { paragraphs: [0], turns: [] });
    expect(move(short, 0, { unit: 'character', direction: 1, isExtending: true })).toBe(2);
    expect(move(short, 4, { unit: 'character', direction: -1, isExtending: true })).toBe(2);
  });

  it('always goes on in its direction, or stays at the edge of the text', () => {
    const unit = fc.constantFrom<Step['unit']>('character', 'word', 'sentence', 'paragraph', 'text');
    const direction = fc.constantFrom<Step['direction']>(-1, 1);
    fc.assert(
      fc.property(fc.nat(text.length), unit, direction, fc.boolean(), (offset, of, to, isExtending) => {
        const next = move(outline, offset, { unit: of, direction: to, isExtending });
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(text.length);
        const isPlainParagraphStep = of === 'paragraph' && !isExtending;
        if (!isPlainParagraphStep && of !== 'text') expect((next - offset) * to).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
