import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, nextWord, previousWord, sentenceAt } from './words';

/** Every sentence of a paragraph, found by going from one to the next. */
function sentencesOf(paragraph: string): string[] {
  const found: string[] = [];
  for (let offset = 0; offset < paragraph.length;) {
    const { start, end } = sentenceAt(paragraph, offset);
    found.push(paragraph.slice(start, end));
    offset = Math.max(offset + 1, end);
    while (offset < paragraph.length && /\s/.test(paragraph[offset] as string)) offset += 1;
  }
  return found;
}

describe('words', () => {
  const text = 'Die Bürger*innen, z. B. vom O-Ton: „Räume!“ 😀 ja';

  it('counts as a person does', () => {
    expect(['', ' – ', 'Am 10.06.23 im O-Ton: „Bürger*innen!“', 'so\nist’s'].map(countWords)).toEqual([0, 0, 5, 2]);
  });

  it('goes forward to the ends of words and at last to the end', () => {
    const stops: string[] = [];
    for (let at = 0; at < text.length; at = nextWord(text, at)) stops.push(text.slice(at, nextWord(text, at)));
    expect(stops).toEqual(['Die', ' Bürger*innen', ', z', '. B', '. vom', ' O-Ton', ': „Räume', '!“ 😀 ja']);
    expect(nextWord('ja …', 2)).toBe(4);
    expect(nextWord('', 0)).toBe(0);
  });

  it('goes back to the starts of words and at last to 0', () => {
    expect(previousWord(text, text.length)).toBe(text.indexOf('ja'));
    expect(previousWord(text, text.indexOf('innen') + 2)).toBe(4);
    expect(previousWord('… ja', 2)).toBe(0);
  });

  it('always moves on, and never stops inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (paragraph) => {
        for (let at = 0; at < paragraph.length;) {
          const next = nextWord(paragraph, at);
          expect(next).toBeGreaterThan(at);
          expect(previousWord(paragraph, next)).toBeLessThan(next);
          expect(
            /^[\udc00-\udfff]/.test(paragraph.slice(next)) && /[\ud800-\udbff]$/.test(paragraph.slice(0, next)),
          ).toBe(false);
          at = next;
        }
      }),
    );
  });

  it('crosses long stretches without words', () => {
    const gap = `a${' '.repeat(5000)}b`;
    expect(nextWord(gap, 1)).toBe(gap.length);
    expect(previousWord(gap, 5000)).toBe(0);
  });
});

describe('sentenceAt', () => {
  it.each([
    ['Das war gut. Und das auch!', ['Das war gut.', 'Und das auch!']],
    ['Es gibt z. B. Wald, d. h. Bäume. Und Moor.', ['Es gibt z. B. Wald, d. h. Bäume.', 'Und Moor.']],
    ['Dr. Müller kam am 3. Mai. Prof. Weber nicht.', ['Dr. Müller kam am 3. Mai.', 'Prof. Weber nicht.']],
    ['Seit 1998. Immer noch.', ['Seit 1998.', 'Immer noch.']],
    ['„Wirklich?“ fragte sie. Ja.', ['„Wirklich?“ fragte sie.', 'Ja.']],
    ['Räume usw. fehlen. Gut.', ['Räume usw. fehlen.', 'Gut.']],
    ['  Nur eins  ', ['Nur eins']],
  ])('splits %j', (paragraph, sentences) => {
    expect(sentencesOf(paragraph)).toEqual(sentences);
  });

  it('gives white space behind a sentence to it, and the end to the last', () => {
    expect(sentenceAt('Ja. Nein.', 3)).toEqual({ start: 0, end: 3 });
    expect(sentenceAt('Ja. Nein.', 9)).toEqual({ start: 4, end: 9 });
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });

  it('looks at what stands around the place only, however long the paragraph is', () => {
    const sentence = 'Das ist ein Satz mit z. B. einer Abkürzung. ';
    const [start, end] = [11_000 * sentence.length, 11_001 * sentence.length - 1];
    expect(sentenceAt(sentence.repeat(23_000), start + 10)).toEqual({ start, end });
    expect(sentenceAt('Satz ohne Ende '.repeat(70_000), 500_000)).toEqual({ start: 497_000, end: 502_999 });
  });
});
