import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { move, type Step } from './text-movement';
import { textOutline, type TextOutline } from './text-outline';

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

  it('goes by turn of speech, and extends to the last word before the next label', () => {
    const talk = 'Aufnahme vom Mai\nI: Und?\n\nB2: Ja.\nDann nicht.\nI: Gut.';
    const spoken = transcript(talk);
    const to = (from: number, direction: Step['direction'], isExtending: boolean): number =>
      move(spoken, from, { unit: 'turn', direction, isExtending });
    const [heading, first, second, third] = [0, talk.indexOf('Und'), talk.indexOf('Ja'), talk.indexOf('Gut')];
    expect([to(heading, 1, false), to(first, 1, false), to(second, 1, false)]).toEqual([first, second, third]);
    expect(to(third, 1, false)).toBe(talk.length);
    expect(talk.slice(first, to(first, 1, true))).toBe('Und?');
    expect(talk.slice(second, to(second, 1, true))).toBe('Ja.\nDann nicht.');
    expect(talk.slice(first, to(to(first, 1, true), 1, true))).toBe('Und?\n\nB2: Ja.\nDann nicht.');
    expect([to(talk.length, -1, false), to(talk.indexOf('nicht'), -1, false)]).toEqual([third, second]);
    expect([to(first, -1, false), to(heading, -1, true)]).toEqual([heading, heading]);
  });

  it('takes a paragraph for a turn where nobody speaks', () => {
    expect(steps(0, { unit: 'turn', direction: 1, isExtending: false }, 2)).toEqual(['Dass d', 'Genau.']);
  });

  it('never cuts a character', () => {
    const smiles = '😀😀';
    const short = textOutline(smiles, { paragraphs: [0], turns: [] });
    expect(move(short, 0, { unit: 'character', direction: 1, isExtending: true })).toBe(2);
    expect(move(short, 4, { unit: 'character', direction: -1, isExtending: true })).toBe(2);
    const composed = textOutline('a\u0308b', { paragraphs: [0], turns: [] });
    expect(move(composed, 0, { unit: 'character', direction: 1, isExtending: true })).toBe(2);
    expect(move(composed, 2, { unit: 'character', direction: -1, isExtending: true })).toBe(0);
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

  it('never leaves a step between the halves of a character, and reaches both ends of the text', () => {
    fc.assert(
      fc.property(anyTranscript, anyUnit, fc.boolean(), fc.nat(), (talk, unit, isExtending, from) => {
        const spoken = transcript(talk);
        const [first] = spoken.paragraphs;
        const last = spoken.paragraphs.at(-1);
        if (first === undefined || last === undefined) return;
        const start = spoken.paragraphs[from % spoken.paragraphs.length]?.wordsStart ?? 0;
        const forward = walk(spoken, start, { unit, direction: 1, isExtending });
        const backward = walk(spoken, forward.at(-1) ?? start, { unit, direction: -1, isExtending });
        for (const offset of [...forward, ...backward]) expect(cutsPair(talk, offset)).toBe(false);
        expect(forward).toEqual(forward.toSorted((a, b) => a - b));
        expect(backward).toEqual(backward.toSorted((a, b) => b - a));
        const isPlainParagraph = !isExtending && (unit === 'paragraph' || spoken.turns.length === 0);
        expect(forward.at(-1) ?? start).toBeGreaterThanOrEqual(isPlainParagraph ? last.wordsStart : last.end);
        expect(backward.at(-1) ?? start).toBeLessThanOrEqual(first.wordsStart);
      }),
    );
  });
});

const anyUnit = fc.constantFrom<Step['unit']>('character', 'word', 'sentence', 'paragraph', 'turn');

/** Lines as transcripts have them, with empty ones, signs of two units, and turns that have no words. */
const anyTranscript = fc
  .array(
    fc.tuple(fc.constantFrom('', 'I: ', 'B2: '), fc.constantFrom('Ja. Nein!', '😀 gut 😀', 'z. B. so', '👩‍👩‍👧', '')),
    {
      maxLength: 12,
    },
  )
  .map((lines) => lines.map(([label, words]) => label + words).join('\n'));

function transcript(talk: string): TextOutline {
  const paragraphs = paragraphStarts(talk);
  const turns = paragraphs.flatMap((start) => {
    const label = /^\w+: /.exec(talk.slice(start));
    return label === null ? [] : [{ start, wordsStart: start + label[0].length, speakerId: null }];
  });
  return textOutline(talk, { paragraphs, turns });
}

/** Every place on the way until it goes no further. */
function walk(outline: TextOutline, from: number, step: Step): readonly number[] {
  const seen: number[] = [];
  for (let at = from; seen.length <= outline.text.length;) {
    const next = move(outline, at, step);
    if (next === at) break;
    seen.push(next);
    at = next;
  }
  return seen;
}

function cutsPair(words: string, offset: number): boolean {
  return offset > 0 && offset < words.length && (words.codePointAt(offset - 1) ?? 0) > 0xffff;
}
