import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRange, placesIn } from './place-marks';

const book = '[S. 9]\nEins und\n\n[S. 10]\nzwei geht [S. 11] weiter.\n[S. iv] \nDrei\n[S. 20]\nEnde';

function pagesOf(text: string, words: string) {
  const start = text.indexOf(words);
  return pageRange(placesIn(text).pages ?? [], { start, end: start + words.length });
}

describe('the pages of a passage', () => {
  it('are those its words stand on, whatever marks are at its edges', () => {
    expect(pagesOf(book, 'Eins')).toEqual(['9', '9']);
    expect(pagesOf(book, 'und\n\n[S. 10]\n')).toEqual(['9', '9']);
    expect(pagesOf(book, 'und\n\n[S. 10]\nzwei')).toEqual(['9', '10']);
    expect(pagesOf(book, '\n\n[S. 10]\nzwei')).toEqual(['10', '10']);
    expect(pagesOf(book, 'geht [S. 11] weiter')).toEqual(['10', '11']);
    expect(pagesOf(book, 'weiter.')).toEqual(['11', '11']);
    expect(pagesOf(book, 'Ende')).toEqual(['20', '20']);
  });

  it('are not a source that is quoted, nor known before the first mark', () => {
    const text = 'Titel\n[p. 2]\nWeber [p. 40] says so, [p. 3] and more.\n[p. iv]\nEnd';
    expect(placesIn(text).pages?.map(({ label }) => label)).toEqual(['2', '3', 'iv']);
    expect(pagesOf(text, 'Titel')).toBeNull();
    expect(pagesOf(text, 'Titel\n[p. 2]\nWeber')).toBeNull();
    expect(placesIn('Weber [S. 40] sagt es, [S. 41] auch.').pages).toBeUndefined();
  });
});

describe('the places of a text', () => {
  it('keep no list of marks where there are none', () => {
    expect(placesIn('Um 12:30 Uhr.')).toEqual({ length: 13, paragraphs: [0] });
  });

  it('always have marks in order, each with nothing but its mark and white space', () => {
    const piece = fc.constantFrom('[S. 2]', '[S. 3]', '[00:05]', '#00:00:09-1#', '\n', ' ', '\u00a0', 'Wort', '[S. ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { times = [], pages = [] } = placesIn(text);
        for (const marks of [times, pages]) {
          expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b));
          for (const { start, end } of marks) {
            expect(text.slice(start, end)).toMatch(/^\s*(?:\[S\. \d\]|\[00:05\]|#00:00:09-1#)\s*$/);
            expect(/^\S|^$/.test(text.slice(end))).toBe(true);
          }
        }
      }),
    );
  });
});
