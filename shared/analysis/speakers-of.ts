import type { SpeakerId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Revision, Turn } from '../project/revision';

/** The part of a coding that says where its words are. */
export type SpokenPassage = Pick<Coding, 'start' | 'end' | 'quote'>;

/**
 * Every speaker whose words a passage touches, in order of appearance, each once.
 *
 * A turn's words begin behind its label and end where the next turn begins; white space at the edges of the passage
 * touches nobody. A passage that covers a label alone belongs to that label's speaker. None, when the words are
 * nobody's: before the first turn, in a turn without speaker, in a text without turns.
 */
export function speakersOf(revision: Pick<Revision, 'turns'>, passage: SpokenPassage): readonly SpeakerId[] {
  const { turns } = revision;
  if (turns.length === 0) return [];
  const start = passage.start + leadingSpace(passage.quote);
  const end = Math.max(start + 1, passage.end - trailingSpace(passage.quote));
  const first = Math.max(0, turnAt(turns, start));
  const words = collect(turns, { first, start, end, from: 'wordsStart' });
  return words.length > 0 ? words : collect(turns, { first, start, end, from: 'start' });
}

/** Speakers of a coding in its document's current revision. */
export function speakersOfCoding(
  project: Pick<Project, 'documents' | 'revisions'>,
  coding: Coding,
): readonly SpeakerId[] {
  const document = project.documents.get(coding.documentId);
  const revision = document === undefined ? undefined : project.revisions.get(document.revisionId);
  return revision === undefined ? [] : speakersOf(revision, coding);
}

/** Who speaks at an offset, label included; null before the first turn and in a turn of nobody. */
export function speakerAt({ turns }: Pick<Revision, 'turns'>, offset: number): SpeakerId | null {
  return turns[turnAt(turns, offset)]?.speakerId ?? null;
}

/** Whether a UTF-16 unit is surely no white space; asked first, because trimming a long quotation copies it. */
function isPlain(unit: number): boolean {
  return unit > 0x20 && unit < 0x80;
}

function leadingSpace(quote: string): number {
  return isPlain(quote.charCodeAt(0)) ? 0 : quote.length - quote.trimStart().length;
}

function trailingSpace(quote: string): number {
  return isPlain(quote.charCodeAt(quote.length - 1)) ? 0 : quote.length - quote.trimEnd().length;
}

function collect(
  turns: readonly Turn[],
  { first, start, end, from }: { first: number; start: number; end: number; from: 'start' | 'wordsStart' },
): SpeakerId[] {
  const found: SpeakerId[] = [];
  for (let at = first; at < turns.length; at += 1) {
    const turn = turns[at] as Turn;
    if (turn.start >= end) break;
    const turnEnd = turns[at + 1]?.start ?? Infinity;
    const touches = turn[from] < end && start < turnEnd;
    if (touches && turn.speakerId !== null && !found.includes(turn.speakerId)) found.push(turn.speakerId);
  }
  return found;
}

/** Index of the last turn that starts at or before the offset; -1 before the first. */
function turnAt(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as Turn).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
