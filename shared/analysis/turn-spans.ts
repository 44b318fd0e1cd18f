import type { SpeakerId } from '../kernel/ids';
import type { Revision } from '../project/revision';
import type { Span } from '../text/span';

/** Whose words are wanted, and in which pieces. */
export type SpokenWords = {
  readonly speakerIds: ReadonlySet<SpeakerId>;
  /** Whole turns of speech, or each of their paragraphs by itself. */
  readonly unit: 'turn' | 'paragraph';
};

/**
 * The words of speakers in a text, ascending.
 *
 * A turn goes from behind its label to before the next; white space at its ends is not part of it, and a turn or paragraph
 * without words has no span. `text` is that of the revision.
 */
export function spansOfSpeakers(
  text: string,
  { turns, paragraphs }: Pick<Revision, 'turns' | 'paragraphs'>,
  { speakerIds, unit }: SpokenWords,
): readonly Span[] {
  let next = 0;
  return turns.flatMap(({ start, wordsStart, speakerId }, index) => {
    const end = turns[index + 1]?.start ?? text.length;
    if (speakerId === null || !speakerIds.has(speakerId)) return [];
    const cuts: number[] = [];
    while (next < paragraphs.length && (paragraphs[next] as number) <= start) next += 1;
    while (next < paragraphs.length && (paragraphs[next] as number) < end) cuts.push(paragraphs[next++] as number);
    const starts = unit === 'turn' ? [wordsStart] : [wordsStart, ...cuts.filter((cut) => cut > wordsStart)];
    return starts.flatMap((from, piece) => trimmed(text, from, starts[piece + 1] ?? end) ?? []);
  });
}

function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
