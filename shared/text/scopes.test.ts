import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphStarts } from './paragraphs';
import { scopes, scopesOf, type Outline, type Scope } from './scopes';
import { overlaps, type Span } from './span';
import { recogniseTurns } from './turns';

const text = [
  'Vorbemerkung ohne Namen.',
  'I: Was hat geholfen? Und wem?',
  'B: Der Mut. Vor allem der Mut von Dr. Weber, z. B. beim Amt.',
  'Das war im Mai.',
  '',
  'I: Danke.',
].join('\n');
const outline: Outline = { paragraphs: paragraphStarts(text), turns: recogniseTurns(text) };

function wordsAround(words: string, scope: Scope, from = text): string[] {
  const start = from.indexOf(words);
  return scopesOf(from, [{ start, end: start + words.length }], { scope, outline }).map((span) =>
    from.slice(span.start, span.end),
  );
}

describe('scopesOf', () => {
  it('takes the hit, its sentence, its paragraph or the turn of speech', () => {
    expect(wordsAround('Weber', 'words')).toEqual(['Weber']);
    expect(wordsAround('Weber', 'sentence')).toEqual(['Vor allem der Mut von Dr. Weber, z. B. beim Amt.']);
    expect(wordsAround('Weber', 'paragraph')).toEqual(['Der Mut. Vor allem der Mut von Dr. Weber, z. B. beim Amt.']);
    expect(wordsAround('Weber', 'turn')).toEqual([
      'Der Mut. Vor allem der Mut von Dr. Weber, z. B. beim Amt.\nDas war im Mai.',
    ]);
  });

  it('leaves the label of the speaker out, unless it was looked for', () => {
    expect(wordsAround('Was', 'sentence')).toEqual(['Was hat geholfen?']);
    expect(wordsAround('B:', 'paragraph')).toEqual(['B: Der Mut. Vor allem der Mut von Dr. Weber, z. B. beim Amt.']);
    expect(wordsAround('I: Danke', 'sentence')).toEqual(['I: Danke.']);
  });

  it('takes the paragraph where nobody speaks', () => {
    expect(wordsAround('ohne', 'turn')).toEqual(['Vorbemerkung ohne Namen.']);
  });

  it('takes all sentences, paragraphs and turns that a hit reaches into', () => {
    expect(wordsAround('geholfen? Und', 'sentence')).toEqual(['Was hat geholfen? Und wem?']);
    expect(wordsAround('Amt.\nDas', 'sentence')).toEqual([
      'Vor allem der Mut von Dr. Weber, z. B. beim Amt.\nDas war im Mai.',
    ]);
    expect(wordsAround('wem?\nB: Der', 'turn')).toEqual([
      text.slice(text.indexOf('Was'), text.indexOf('\n\nI: Danke')),
    ]);
  });

  it('makes one passage of hits whose surroundings overlap', () => {
    const hits = [...text.matchAll(/Mut/g)].map(({ index }) => ({ start: index, end: index + 3 }));
    expect(scopesOf(text, hits, { scope: 'words', outline })).toHaveLength(2);
    expect(scopesOf(text, hits, { scope: 'sentence', outline })).toHaveLength(2);
    expect(scopesOf(text, hits, { scope: 'paragraph', outline })).toHaveLength(1);
  });

  it('always holds every hit whole, in ascending passages that share no character', () => {
    const words = fc.constantFrom('Mut. ', 'z. B. ', 'ja ', '\n', '\nB: ', '\nI: ', '  ', '🙂', '? ', 'Dr. ', '…');
    const cuts = fc.array(fc.nat(400), { maxLength: 16 });
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 80 }),
        cuts,
        fc.constantFrom(...scopes),
        (parts, at, scope) => {
          const random = parts.join('');
          const hits = spansOf([...new Set(at.map((cut) => cut % (random.length + 1)))].sort((a, b) => a - b));
          const made: Outline = { paragraphs: paragraphStarts(random), turns: recogniseTurns(random) };
          const found = scopesOf(random, hits, { scope, outline: made });
          for (const hit of hits)
            expect(found.some((span) => span.start <= hit.start && hit.end <= span.end)).toBe(true);
          found.forEach((span, index) => {
            const before = found[index - 1];
            expect(0 <= span.start && span.start < span.end && span.end <= random.length).toBe(true);
            if (before !== undefined) expect(before.start <= span.start && !overlaps(before, span)).toBe(true);
          });
        },
      ),
    );
  });
});

/** Every second stretch between the cuts is a hit. */
function spansOf(cuts: readonly number[]): Span[] {
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}
