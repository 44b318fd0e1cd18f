import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpeakerId } from '../kernel/ids';
import type { Revision } from '../project/revision';
import { paragraphStarts } from '../text/paragraphs';
import { spansOfSpeakers, type SpokenWords } from './turn-spans';

const [i, b] = ['I', 'B'] as SpeakerId[] as [SpeakerId, SpeakerId];

function revisionOf(text: string): Pick<Revision, 'turns' | 'paragraphs'> {
  const turns = [...text.matchAll(/^([IB]): ?/gm)].map(({ index, 0: label, 1: name }) => ({
    start: index,
    wordsStart: index + label.length,
    speakerId: name as SpeakerId,
  }));
  return { turns, paragraphs: paragraphStarts(text) };
}

function words(text: string, speakers: readonly SpeakerId[], unit: SpokenWords['unit']): string[] {
  const spans = spansOfSpeakers(text, revisionOf(text), { speakerIds: new Set(speakers), unit });
  return spans.map(({ start, end }) => text.slice(start, end));
}

const talk = 'Aufnahme\nI: Und?  \n\nB: Ja.\n\n  Dann nicht. 😀\nI:\nB: Gut.\n';

describe('the words of a speaker', () => {
  it('are whole turns, without labels and white space at the ends', () => {
    expect(words(talk, [b], 'turn')).toEqual(['Ja.\n\n  Dann nicht. 😀', 'Gut.']);
    expect(words(talk, [i], 'turn')).toEqual(['Und?']);
  });

  it('are the paragraphs of the turns, each by itself', () => {
    expect(words(talk, [b], 'paragraph')).toEqual(['Ja.', 'Dann nicht. 😀', 'Gut.']);
    expect(words(talk, [i, b], 'paragraph')).toEqual(['Und?', 'Ja.', 'Dann nicht. 😀', 'Gut.']);
  });

  it('are none when nobody is chosen or nobody speaks', () => {
    expect(words(talk, [], 'turn')).toEqual([]);
    expect(words('Kein Gespräch.', [i], 'turn')).toEqual([]);
  });

  it('always begin and end with a word, ascend, and hold all that was said and nothing else', () => {
    const line = fc.tuple(fc.constantFrom('', 'I: ', 'B: '), fc.constantFrom('Ja.', ' Nein, so. ', '', '😀'));
    const someone = fc.subarray([i, b]);
    fc.assert(
      fc.property(fc.array(line), someone, fc.constantFrom('turn', 'paragraph'), (lines, speakers, unit) => {
        const text = lines.map(([label, said]) => label + said).join('\n');
        const spans = spansOfSpeakers(text, revisionOf(text), { speakerIds: new Set(speakers), unit });
        spans.forEach(({ start, end }, index) => {
          const quote = text.slice(start, end);
          expect(quote).toBe(quote.trim());
          expect(quote).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        });
        const found = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
        expect(found.split(/\s+/).filter(Boolean)).toEqual(saidBy(lines, speakers));
      }),
    );
  });
});

/** The words of the chosen speakers, straight from the lines. */
function saidBy(lines: readonly (readonly [string, string])[], speakers: readonly SpeakerId[]): string[] {
  let speaker = '';
  return lines.flatMap(([label, said]) => {
    if (label !== '') speaker = label.slice(0, 1);
    return speakers.includes(speaker as SpeakerId) ? said.split(/\s+/).filter(Boolean) : [];
  });
}
