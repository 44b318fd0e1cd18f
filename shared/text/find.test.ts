import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFind, findIn, type CompiledFind, type FindQuery } from './find';
import { foldText } from './folding';

const plain = { isRegex: false, wholeWord: false, matchCase: false, foldMarks: true };

function compiled(pattern: string, query: Partial<FindQuery> = {}): CompiledFind {
  const result = compileFind({ ...plain, pattern, ...query });
  if (!result.ok) throw new Error(`${pattern}: ${result.error.detail}`);
  return result.value;
}

/** The hits of a pattern, as they stand in the text. */
function hits(text: string, pattern: string, query: Partial<FindQuery> = {}): string[] {
  return findIn(text, compiled(pattern, query), 100).map(({ start, end }) => text.slice(start, end));
}

function problem(pattern: string): string {
  const result = compileFind({ ...plain, pattern, isRegex: true });
  return result.ok ? 'none' : result.error.kind;
}

describe('finding words', () => {
  it('overlooks umlauts and case', () => {
    for (const pattern of ['wertschatzung', 'WERTSCHÄTZUNG', 'Wertschätzung', 'Wertscha\u0308tzung']) {
      expect(hits('Mehr Wertschätzung, bitte', pattern)).toEqual(['Wertschätzung']);
      expect(hits('Mehr Wertscha\u0308tzung, bitte', pattern)).toEqual(['Wertscha\u0308tzung']);
    }
  });

  it('takes ß and ss for the same, and gives the offsets of the text', () => {
    const text = 'Die Straße, die STRASSE, die große Straße';
    expect(hits(text, 'strasse')).toEqual(['Straße', 'STRASSE', 'Straße']);
    expect(hits(text, 'Straße')).toEqual(['Straße', 'STRASSE', 'Straße']);
    expect(hits('STRAẞE', 'straße')).toEqual(['STRAẞE']);
    expect(findIn(text, compiled('große'), 9)).toEqual([{ start: 29, end: 34 }]);
  });

  it('never cuts a character', () => {
    expect(hits('Straße', 'stras')).toEqual([]);
    expect(hits('Fuß', 'fus', { wholeWord: true })).toEqual([]);
    expect(hits('ä a\u0308 a', 'a', { foldMarks: false })).toEqual(['a']);
  });

  it('tells case and marks apart where that is wanted', () => {
    expect(hits('Mut mut MUT', 'mut', { matchCase: true })).toEqual(['mut']);
    expect(hits('schön schon', 'schon', { foldMarks: false })).toEqual(['schon']);
    expect(hits('schön schon', 'SCHÖN', { foldMarks: false })).toEqual(['schön']);
    expect(hits('Straße Strasse', 'Strasse', { matchCase: true, foldMarks: false })).toEqual(['Strasse']);
  });

  it('finds whole words only where that is wanted', () => {
    const text = 'Rat, Rathaus, Beirat; der Rat.';
    expect(hits(text, 'rat')).toHaveLength(4);
    expect(findIn(text, compiled('rat', { wholeWord: true }), 9).map(({ start }) => start)).toEqual([0, 26]);
    expect(hits('Rat-Haus (Rat)', 'rat', { wholeWord: true })).toHaveLength(2);
    expect(hits('Äußerung', 'außerung', { wholeWord: true })).toEqual(['Äußerung']);
  });

  it('overlooks what cannot be seen', () => {
    expect(hits('Wert\u00adschätzung', 'wertschätzung')).toEqual(['Wert\u00adschätzung']);
    expect(hits('Wert\u00adschätzung', 'wert')).toEqual(['Wert']);
    expect(hits('z.\u00a0B.', 'z. B.')).toEqual(['z.\u00a0B.']);
  });

  it('takes every sign as it stands', () => {
    expect(hits('(ja) und (nein)', '(')).toHaveLength(2);
    expect(hits('a.b axb', 'a.b')).toEqual(['a.b']);
  });

  it('stops at the limit, and finds nothing for nothing', () => {
    expect(findIn('aaaa', compiled('a'), 3)).toHaveLength(3);
    expect(compileFind({ ...plain, pattern: '' }).ok).toBe(false);
    expect(compileFind({ ...plain, pattern: '\u00ad' }).ok).toBe(false);
  });

  it('always gives, in order and side by side, passages that read like what was looked for', () => {
    const letters = fc.constantFrom(
      ...['a', 'ä', 'a\u0308', 'S', 's', 'ß', 'ẞ', 'é', '\u00ad', ' ', '\u00a0', '😀', 'İ', 'ﬁ', '\u0301', 'x'],
    );
    const string = (maxLength: number) => fc.array(letters, { maxLength }).map((parts) => parts.join(''));
    const options = fc.record({ matchCase: fc.boolean(), foldMarks: fc.boolean(), wholeWord: fc.boolean() });
    fc.assert(
      fc.property(string(30), string(4), options, (text, pattern, how) => {
        const query = compileFind({ ...plain, ...how, pattern });
        if (!query.ok) return;
        const { folding } = query.value;
        let last = 0;
        for (const { start, end } of findIn(text, query.value, 99)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(foldText(text.slice(start, end), folding).text).toBe(foldText(pattern, folding).text);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('always finds words that were put in, whatever their spelling', () => {
    const filler = fc.string({ unit: fc.constantFrom('b', 'ö', 'ß', 'İ', 'o\u0308', ' ', '😀'), maxLength: 12 });
    const spelling = fc.constantFrom('Wertschätzung', 'WERTSCHÄTZUNG', 'wertschatzung', 'Wertscha\u0308tzung');
    fc.assert(
      fc.property(filler, spelling, filler, spelling, (before, written, after, asked) => {
        expect(findIn(`${before}${written}${after}`, compiled(asked), 9)).toContainEqual({
          start: before.length,
          end: before.length + written.length,
        });
      }),
    );
  });
});

describe('finding by regular expression', () => {
  it('finds what the expression says, case and marks overlooked', () => {
    expect(hits('Vertrauen, Misstrauen, trau', String.raw`\w+trauen`, { isRegex: true })).toEqual([
      'Vertrauen',
      'Misstrauen',
    ]);
    expect(hits('schön, schon, SCHÖN', 'sch[ö]n', { isRegex: true })).toEqual(['schön', 'schon', 'SCHÖN']);
    expect(hits('schön schon', 'schön', { isRegex: true, foldMarks: false })).toEqual(['schön']);
    expect(hits('so\nson', '^so$', { isRegex: true })).toEqual(['so']);
    expect(hits('a b', String.raw`\S`, { isRegex: true })).toEqual(['a', 'b']);
  });

  it('leaves out hits of no length, and ends', () => {
    expect(hits('abc', 'x*', { isRegex: true })).toEqual([]);
    expect(hits('axxb', 'x*', { isRegex: true })).toEqual(['xx']);
    expect(hits('😀b', '😀?', { isRegex: true, wholeWord: true })).toEqual(['😀']);
    expect(hits('𝒜𝒜', '.', { isRegex: true, wholeWord: true })).toEqual([]);
  });

  it('says what is wrong with an expression', () => {
    expect(problem('(a')).toBe('group');
    expect(problem('a)')).toBe('group');
    expect(problem('[a')).toBe('class');
    expect(problem('*a')).toBe('repeat');
    expect(problem(String.raw`\q`)).toBe('escape');
    expect(problem('')).toBe('empty');
    expect(problem('a+')).toBe('none');
  });
});
