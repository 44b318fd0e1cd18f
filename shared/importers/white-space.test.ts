import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpace } from './white-space';

describe('collapseSpace', () => {
  it.each([
    ['a \n\t b', { words: 'a b', isApartBefore: false, after: '' }],
    [' a\u00a0b \n', { words: 'a\u00a0b', isApartBefore: true, after: ' \n' }],
    [' \r\n', { words: '', isApartBefore: false, after: ' \r\n' }],
    ['', { words: '', isApartBefore: false, after: '' }],
  ])('of %j', (text, collapsed) => {
    expect(collapseSpace(text)).toEqual(collapsed);
  });

  it('always keeps every word, with one blank between two', () => {
    const text = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\f', 'a', 'ä', '\u00a0', '🙂') });
    fc.assert(
      fc.property(text, (given) => {
        const { words, isApartBefore, after } = collapseSpace(given);
        expect(words.split(' ')).toEqual(
          given
            .slice(0, given.length - after.length)
            .split(/[ \t\n\r\f]+/)
            .slice(Number(isApartBefore)),
        );
      }),
    );
  });
});
