import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates';
import { compileFind, findIn, type CompiledFind, type FindQuery } from './find';
import { foldText, type Folding } from './folding';
import { prepareScan } from './scan';

const plain = { isRegex: false, wholeWord: false, matchCase: false, foldMarks: true };

function compiled(pattern: string, query: Partial<FindQuery> = {}): CompiledFind {
  const result = compileFind({ ...plain, pattern, ...query });
  if (!result.ok) throw new Error(`${pattern}: ${result.error.detail}`);
  return result.value;
}

const foldings: readonly Folding[] = [true, false].map((foldMarks) => ({
  foldCase: true,
  foldMarks,
  foldSpelling: true,
}));

const letters = fc.constantFrom(
  ...['a', 'ä', 'a\u0308', 'S', 's', 'ß', 'ẞ', 'é', 'e', 'æ', 'Å', '\u212b', 'K', '\u212a', 'σ', 'ς', 'Σ', 'ж', 'Й'],
  ...['\u00ad', '\u200b', '\u0301', '\u0308', '\u05b0', '\u{1e944}', ' ', '\u00a0', '\u3000', '\n', '-', '„', '…', '.'],
  ...['😀', 'İ', 'ı', 'ﬁ', 'Ω', '\u2126', 'x', 'ǆ', 'ᾳ', '한', '\ud800'],
);

describe('scanning', () => {
  it('always finds what folding the whole text finds', () => {
    const options = fc.record({ wholeWord: fc.boolean(), matchCase: fc.boolean(), foldMarks: fc.boolean() });
    const words = fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, texts, options, fc.boolean(), (pattern, random, query, isInside) => {
        const result = compileFind({ pattern, isRegex: false, ...query });
        if (!result.ok) return;
        const text = isInside ? `${random}${pattern}${random}` : random;
        expect(prepareScan(result.value)(text, 100)).toEqual(findIn(text, result.value, 100));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what lies behind many marks and unseen signs, whole', () => {
    const unseen = `S\u00ad${'\u200b'.repeat(200)}t${'\u0301'.repeat(300)}raße${'\u0301'.repeat(70)} x`;
    const hits = prepareScan(compiled('strasse'))(unseen, 9);
    expect(hits).toEqual([{ start: 0, end: unseen.length - 2 }]);
    expect(hits).toEqual(findIn(unseen, compiled('strasse'), 9));
  });

  it('stops at the limit, finds expressions too, and letters of any script', () => {
    expect(prepareScan(compiled('a'))('aäA', 2)).toHaveLength(2);
    expect(prepareScan(compiled('[ab]+', { isRegex: true }))('xaby', 9)).toEqual([{ start: 1, end: 3 }]);
    expect(prepareScan(compiled('한 😀'))('한 😀', 9)).toEqual([{ start: 0, end: 4 }]);
  });

  it('takes no time that grows faster than the text', () => {
    const scan = prepareScan(compiled('ssssssssx'));
    expect(scan('ß'.repeat(20_000), 9)).toEqual([]);
  });
});

it('knows each character of Unicode that folds to letters which are looked for in this way', () => {
  const missed: string[] = [];
  for (const folding of foldings) {
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const source = String.fromCodePoint(code);
      const folded = code < 0x80 ? source.toLowerCase() : foldText(source, folding).text;
      if (folded === '' && !/[\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/u.test(source)) missed.push(source);
      if (folded === source || folded === '' || !isLookedFor(folded)) continue;
      const candidates = candidatesOf(folded, folding);
      if (candidates !== null && !candidates.test(source)) missed.push(source);
    }
  }
  expect(missed).toEqual([]);
}, 60_000);

function isLookedFor(folded: string): boolean {
  return /^[\0-\u052f\u2000-\u206f]/.test(folded);
}
