import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeStamps } from '../../text/time-stamps';
import { transcriptOf, type Cue } from './transcript';

const cue = (start: number, end: number | null, text: string, speaker: string | null = null): Cue => {
  return { start, end, text, speaker };
};
const textOf = (...cues: readonly Cue[]) => transcriptOf(cues).text;

describe('a transcript of cues', () => {
  it('joins what one speaker says to paragraphs with the time they begin at', () => {
    const { text, turns } = transcriptOf([
      cue(0, 2, 'Wie war\ndas?', 'I'),
      cue(2.5, 4, 'Also', 'Anna B.'),
      cue(4, 5, 'schön.', 'Anna B.'),
    ]);
    expect(text).toBe('[00:00:00] I: Wie war das?\n[00:00:02] Anna B.: Also schön.');
    expect(turns).toEqual([
      { start: 0, wordsStart: 14, label: 'I' },
      { start: 27, wordsStart: 47, label: 'Anna B.' },
    ]);
  });

  it('begins a new paragraph at a pause after a sentence, and at any long pause', () => {
    expect(textOf(cue(0, 2, 'Und dann', 'B'), cue(6, 7, 'kam er.', 'B'), cue(10, 11, 'Spät.', 'B'))).toBe(
      '[00:00:00] B: Und dann kam er.\n[00:00:10] B: Spät.',
    );
    expect(textOf(cue(0, 2, 'Und', 'B'), cue(12, 13, 'dann', 'B')).split('\n')).toHaveLength(2);
  });

  it('begins a new paragraph at the end of a sentence once it is long', () => {
    const long = Array.from({ length: 30 }, (_, at) => cue(at, at + 1, 'Das sind genau zwanzig Zeichen.', 'B'));
    const paragraphs = textOf(...long).split('\n');
    expect(paragraphs.length).toBeGreaterThan(1);
    expect(paragraphs.every((paragraph) => paragraph.length < 500)).toBe(true);
  });

  it('takes labels in the words for speakers where no cue names any', () => {
    const { text, turns } = transcriptOf([
      cue(0, 1, 'I: Ja?'),
      cue(1, 2, 'B: Nein,'),
      cue(2, 3, 'nie.'),
      cue(3, 4, 'I: Ach.'),
    ]);
    expect(text).toBe('[00:00:00] I: Ja?\n[00:00:01] B: Nein, nie.\n[00:00:03] I: Ach.');
    expect(turns.map(({ label }) => label)).toEqual(['I', 'B', 'I']);
  });

  it('sorts who speaks at the same time by time, and says how many it moved', () => {
    const { text, moved } = transcriptOf([cue(5, 6, 'b', 'B'), cue(1, 2, 'a', 'A'), cue(5, 6, 'c', 'C')]);
    expect(text).toBe('[00:00:01] A: a\n[00:00:05] B: b\n[00:00:05] C: c');
    expect(moved).toBe(1);
  });

  it('keeps an aside within the paragraph of who goes on speaking', () => {
    const aside = { ...cue(2, 3, '//S00: Mhm.', '//S00'), isAside: true };
    expect(textOf(cue(0, 2, 'Also', 'S01'), aside, cue(3, 4, '// ja.', 'S01'))).toBe(
      '[00:00:00] S01: Also //S00: Mhm. // ja.',
    );
  });

  it('tells two people apart by dashes', () => {
    expect(textOf(cue(1, 2, '- Tee?\n- Gern,\nsehr.'), cue(2, 3, 'Dann los.'))).toBe(
      '[00:00:01] - Tee?\n[00:00:01] - Gern, sehr.\n[00:00:02] Dann los.',
    );
  });

  it('does not name a speaker twice', () => {
    expect(textOf(cue(0, 1, 'S00: Gut.', 'S00'))).toBe('[00:00:00] S00: Gut.');
  });
});

describe('the words of cues', () => {
  const word = fc.stringMatching(/^[A-Za-zäöüß,.!?–"]{1,10}$/);
  const cues = fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: 400_000 }).map((tenths) => tenths / 10),
      duration: fc.integer({ min: 0, max: 200 }),
      speaker: fc.constantFrom(null, 'S01', 'Frau Öz', 'B'),
      words: fc.array(word, { maxLength: 60 }),
      separator: fc.constantFrom(' ', '\n'),
    }),
    { maxLength: 30 },
  );
  const wordsOf = (text: string) => text.split(/\s+/).filter((one) => one !== '');

  it('are always all in the text, in the order of their times', () => {
    fc.assert(
      fc.property(cues, (made) => {
        const list = made.map(({ start, duration, speaker, words, separator }) =>
          cue(start, start + duration / 10, words.join(separator), speaker),
        );
        const expected = list.toSorted((a, b) => a.start - b.start).flatMap(({ text }) => wordsOf(text));
        const { text, turns } = transcriptOf(list);
        const heads = /^\[\d{2,3}:\d{2}:\d{2}\] (?:(?:S01|Frau Öz|B): )?/gm;
        expect(wordsOf(text.replace(heads, ''))).toEqual(expected);
        for (const { start, wordsStart } of turns) expect(text.slice(start, wordsStart)).toMatch(/^\[.*\] (?:.*: )?$/);
      }),
    );
  });

  it('always have the time of their paragraph before them', () => {
    fc.assert(
      fc.property(cues, (made) => {
        const list = made.map(({ start, words, speaker }) => cue(start, null, words.join(' '), speaker));
        const { text } = transcriptOf(list);
        const lines = text === '' ? [] : text.split('\n');
        const stamps = timeStamps(text);
        expect(stamps.length).toBe(lines.length);
        const seconds = stamps.map((stamp) => stamp.seconds);
        expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
      }),
    );
  });
});
