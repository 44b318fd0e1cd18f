import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsIn, hardText, rawEdits } from '../test/random-edits';
import { splitsCharacter } from './code-points';
import { difference, refineEdits } from './difference';
import { applyEdits } from './mapping';

/** A text as long as asked, of paragraphs of eight words each; every word is one of 500. */
function longText(paragraphs: number): string {
  let seed = 7;
  const word = (): string => `wort${(seed = (seed * 48271) % 2147483647) % 500}`;
  return Array.from({ length: paragraphs }, () => Array.from({ length: 8 }, word).join(' ')).join('\n');
}

describe('difference', () => {
  it.each([
    ['a word put right', 'Die Wertschäzung zählt.', 'Die Wertschätzung zählt.', [{ from: 12, to: 12, insert: 't' }]],
    ['a word with another end', 'Der Raum hier', 'Der Raums hier', [{ from: 4, to: 8, insert: 'Raums' }]],
    ['a word put in', 'Der Mut', 'Der große Mut', [{ from: 4, to: 4, insert: 'große ' }]],
    ['a paragraph taken out', 'a\nb\nc', 'a\nc', [{ from: 2, to: 4, insert: '' }]],
    ['another character of two units', 'x 🙂 y', 'x 🙃 y', [{ from: 2, to: 4, insert: '🙃' }]],
    ['nothing', 'gleich', 'gleich', []],
  ])('finds %s', (_name, before, after, edits) => {
    expect(difference(before, after)).toEqual(edits);
  });

  it('always leads from the one text to the other, in order and cutting no character', () => {
    fc.assert(
      fc.property(hardText(40), hardText(40), fc.boolean(), (before, other, isNear) => {
        const after = isNear ? before.replace('Mut', other.slice(0, 3)) : other;
        const edits = difference(before, after);
        expect(applyEdits(before, edits)).toBe(after);
        for (const { from, to } of edits)
          expect(splitsCharacter(before, from) || splitsCharacter(before, to)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a change in each of many paragraphs, and nothing but it', () => {
    const before = longText(4000);
    const after = before.replaceAll(' wort7 ', ' Wort sieben ');
    const edits = difference(before, after);
    expect(applyEdits(before, edits)).toBe(after);
    expect(edits.length).toBe(before.split(' wort7 ').length - 1);
    expect(Math.max(...edits.map(({ from, to }) => to - from))).toBe('wort7'.length);
  });

  it('keeps apart what was moved or written anew', () => {
    const before = longText(3000);
    const lines = before.split('\n');
    const moved = [...lines.slice(1000), ...lines.slice(0, 1000)].join('\n');
    expect(applyEdits(before, difference(before, moved))).toBe(moved);
    const anew = before.replaceAll('wort', 'neu');
    expect(applyEdits(before, difference(before, anew))).toBe(anew);
  });
});

describe('refineEdits', () => {
  it('keeps the words that a replacement leaves as they are', () => {
    const text = 'Der Mut der anderen zählt.';
    expect(refineEdits(text, [{ from: 0, to: text.length, insert: 'Der Mut aller anderen zählt!' }])).toEqual([
      { from: 8, to: 11, insert: 'aller' },
      { from: 25, to: 26, insert: '!' },
    ]);
  });

  it('keeps what is written over the border of a passage within it', () => {
    const refined = refineEdits('der Mut der', [{ from: 4, to: 7, insert: 'große Mut und Rat' }]);
    expect(applyEdits('der Mut der', refined)).toBe('der große Mut und Rat der');
    expect(refined).toEqual([
      { from: 4, to: 5, insert: 'große M' },
      { from: 6, to: 7, insert: 't und Rat' },
    ]);
    expect(refineEdits('a', [{ from: 0, to: 1, insert: 'XaY' }])).toEqual([{ from: 0, to: 1, insert: 'XaY' }]);
  });

  it('always means the same as the edits it was given, and touches nothing else', () => {
    fc.assert(
      fc.property(hardText(30), rawEdits, (text, raw) => {
        const edits = editsIn(text, raw);
        const refined = refineEdits(text, edits);
        expect(applyEdits(text, refined)).toBe(applyEdits(text, edits));
        for (const piece of refined) {
          expect(edits.some((edit) => edit.from <= piece.from && piece.to <= edit.to)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
