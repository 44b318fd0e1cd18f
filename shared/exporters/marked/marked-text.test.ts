import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphStarts } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import { markParagraphs, type MarkedParagraph, type Replacement } from './marked-text';

type Named = Span & { readonly name: string };

/** Where the words stand in the text, by the name that marks them. */
function passage(text: string, words: string, name: string): Named {
  const start = text.indexOf(words);
  return { start, end: start + words.length, name };
}

function marked(text: string, passages: readonly Named[], replacements: readonly Replacement[] = []): string[] {
  const inOrder = [...passages].sort((a, b) => a.start - b.start || b.end - a.end);
  return markParagraphs(text, { paragraphs: paragraphStarts(text), passages: inOrder, replacements }).map(lineOf);
}

function lineOf({ pieces }: MarkedParagraph<Named>): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      return piece.kind === 'begin' ? `[${piece.passage.name} ` : ` ${piece.passage.name}]`;
    })
    .join('');
}

const text = 'A: Wir hören zu, immer.\n\nB: Und der Mut?';

describe('a text with its passages marked', () => {
  it('has an end at either side of each, nested, crossing and touching', () => {
    expect(marked(text, [passage(text, 'hören zu, immer', '1'), passage(text, 'zu', '2')])).toEqual([
      'A: Wir [1 hören [2 zu 2], immer 1].',
      'B: Und der Mut?',
    ]);
    expect(marked(text, [passage(text, 'Wir hören', '1'), passage(text, 'hören zu', '2')])[0]).toBe(
      'A: [1 Wir [2 hören 1] zu 2], immer.',
    );
    expect(marked(text, [passage(text, 'Wir ', '1'), passage(text, 'hören', '2')])[0]).toBe(
      'A: [1 Wir 1] [2 hören 2] zu, immer.',
    );
    expect(marked(text, [passage(text, 'hören', '1'), passage(text, 'hören', '2')])[0]).toBe(
      'A: Wir [1 [2 hören 2] 1] zu, immer.',
    );
  });

  it('goes on over paragraphs, and says where a passage begins', () => {
    const across = passage(text, 'immer.\n\nB: Und', '1');
    expect(marked(text, [across])).toEqual(['A: Wir hören zu, [1 immer.', 'B: Und 1] der Mut?']);
    const paragraphs = markParagraphs(text, {
      paragraphs: paragraphStarts(text),
      passages: [across],
      replacements: [],
    });
    expect(paragraphs.map(({ passages }) => passages.map(({ isFirst }) => isFirst))).toEqual([[true], [false]]);
  });

  it('does not take white space at the edges for a paragraph more', () => {
    expect(marked(text, [passage(text, ' zu, immer.\n\n', '1')])).toEqual([
      'A: Wir hören [1 zu, immer. 1]',
      'B: Und der Mut?',
    ]);
    expect(marked(text, [passage(text, '\n\n', '1')])[0]).toBe('A: Wir hören zu, immer.[1  1]');
  });

  it('has other words for a part of it, never cut', () => {
    const by = { start: 0, end: 1, by: 'Gast' };
    expect(marked(text, [passage(text, 'A: Wir', '1')], [by])[0]).toBe('[1 Gast: Wir 1] hören zu, immer.');
    const long = 'Daniela: Ja.';
    const name = { start: 0, end: 7, by: 'Gast' };
    expect(marked(long, [passage(long, 'niela: J', '1')], [name])).toEqual(['[1 Gast: J 1]a.']);
    expect(marked(long, [passage(long, 'ani', '1')], [name])).toEqual(['[1 Gast 1]: Ja.']);
  });

  it('always holds the words of the text, every passage with one beginning and one end, and its words between', () => {
    const texts = fc.array(fc.constantFrom('Mut', ' ', '\n', 'ß', '🙂', '. '), { maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 }), (parts, ends) => {
        const whole = parts.join('');
        const passages = ends
          .map(([a, b]) => ({ start: Math.min(a, b), end: Math.min(Math.max(a, b) + 1, whole.length) }))
          .filter(({ start, end }) => start < end)
          .map((span, at) => ({ ...span, name: String(at) }));
        const paragraphs = paragraphStarts(whole);
        if (paragraphs.length === 0) return;
        const inOrder = [...passages].sort((a, b) => a.start - b.start || b.end - a.end);
        const found = markParagraphs(whole, { paragraphs, passages: inOrder, replacements: [] });
        const lines = found.map(({ pieces }) =>
          pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join(''),
        );
        expect(lines).toEqual(whole.split('\n').filter((line) => line.trim() !== ''));
        const all = found.flatMap(({ pieces }) => [...pieces, null]);
        for (const one of passages) {
          const isEnd = (kind: 'begin' | 'end') => (piece: (typeof all)[number]) =>
            piece !== null && piece.kind === kind && piece.passage === one;
          expect([all.filter(isEnd('begin')).length, all.filter(isEnd('end')).length]).toEqual([1, 1]);
          const between = all.slice(all.findIndex(isEnd('begin')), all.findIndex(isEnd('end')));
          const words = between
            .map((piece) => (piece === null ? '\n' : piece.kind === 'words' ? piece.text : ''))
            .join('');
          expect(
            words
              .split('\n')
              .map((line) => line.trim())
              .join('\n')
              .replace(/\n+/g, '\n'),
          ).toBe(
            whole
              .slice(one.start, one.end)
              .trim()
              .split('\n')
              .map((line) => line.trim())
              .join('\n')
              .replace(/\n+/g, '\n'),
          );
        }
      }),
    );
  });
});
