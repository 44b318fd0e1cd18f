import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpeakerId } from '../kernel/ids';
import type { Turn } from '../project/revision';
import { arbitraryProject } from '../test/arbitrary-project';
import { speakersOf } from './speakers-of';

const text = 'Kopf\nI: Wie?\nB: Gut so.\nAlle: Ja!\nB: Und nun?';
const [i, b] = ['i', 'b'] as unknown as [SpeakerId, SpeakerId];
const turn = (start: number, wordsStart: number, speakerId: SpeakerId | null): Turn => ({
  start,
  wordsStart,
  speakerId,
});
const turns = [turn(5, 8, i), turn(13, 16, b), turn(24, 30, null), turn(34, 37, b)];

function speakersIn(words: string, among: readonly Turn[] = turns): readonly SpeakerId[] {
  const start = text.indexOf(words);
  return speakersOf({ turns: [...among] }, { start, end: start + words.length, quote: words });
}

describe('the speakers of a passage', () => {
  it('are all whose words it touches, in order, each once', () => {
    expect(speakersIn('Wie?')).toEqual([i]);
    expect(speakersIn('ie?\nB: Gu')).toEqual([i, b]);
    expect(speakersIn('so.\nAlle: Ja!\nB: Und')).toEqual([b]);
  });

  it('are not those of whom it touches the label or the line end alone', () => {
    expect(speakersIn('B: Gut so.\nA')).toEqual([b]);
    expect(speakersIn('\nB: Gut so.')).toEqual([b]);
    expect(speakersIn('Wie?\nB:')).toEqual([i]);
  });

  it('is the one whose label it is, when it covers nothing else', () => {
    expect(speakersIn('B:')).toEqual([b]);
  });

  it('is nobody before the first turn, in a turn of nobody, and in a text without turns', () => {
    expect(speakersIn('Kopf')).toEqual([]);
    expect(speakersIn('Ja!')).toEqual([]);
    expect(speakersIn('Wie?', [])).toEqual([]);
  });

  it('always are those of the turns that hold one of its visible characters', () => {
    fc.assert(
      fc.property(arbitraryProject(), ({ project }) => {
        for (const coding of [...project.codings.values()].flat()) {
          const revision = project.revisions.get(project.documents.get(coding.documentId)!.revisionId)!;
          const expected = new Set<SpeakerId>();
          [...coding.quote].reduce((offset, character) => {
            const at = revision.turns.findLast((candidate) => candidate.start <= offset);
            const isWord = character.trim() !== '' && at !== undefined && offset >= at.wordsStart;
            if (isWord && at.speakerId !== null) expected.add(at.speakerId);
            return offset + character.length;
          }, coding.start);
          const found = speakersOf(revision, coding);
          for (const speaker of expected) expect(found).toContain(speaker);
          if (expected.size > 0) expect(found.length).toBeGreaterThanOrEqual(expected.size);
        }
      }),
    );
  });
});
