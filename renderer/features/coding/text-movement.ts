import { nextWord, previousWord, sentenceAt } from '../../../shared/text/words';
import { paragraphOf, wholeCharacter, type Paragraph, type TextOutline } from './text-outline';

export type Unit = 'character' | 'word' | 'sentence' | 'paragraph' | 'turn' | 'text';
export type Direction = -1 | 1;

/** Where a step ends up. Extending a selection stops at the end of a word or sentence, wandering at the next beginning. */
export type Step = { readonly unit: Unit; readonly direction: Direction; readonly isExtending: boolean };

/**
 * The offset one step further; the same offset at the edge of the text.
 *
 * In a text without speakers a turn of speech is a paragraph.
 */
export function move(outline: TextOutline, offset: number, step: Step): number {
  const paragraph = paragraphOf(outline, offset);
  if (paragraph === undefined) return offset;
  if (step.unit === 'character') return moveByCharacter(outline, offset, step.direction);
  if (step.unit === 'turn' && outline.turns.length > 0) return moveByTurn(outline, offset, step);
  if (step.unit === 'paragraph' || step.unit === 'turn') return moveByParagraph(outline, paragraph, offset, step);
  if (step.unit === 'text') return edgeOfText(outline, step.direction);
  return moveBySegment(outline, paragraph, offset, step);
}

/** The first or the last place of the words of a paragraph. */
export function edgeOfParagraph(outline: TextOutline, offset: number, direction: Direction): number {
  const paragraph = paragraphOf(outline, offset);
  if (paragraph === undefined) return offset;
  return direction === -1 ? paragraph.wordsStart : paragraph.end;
}

function edgeOfText(outline: TextOutline, direction: Direction): number {
  const [first] = outline.paragraphs;
  const last = outline.paragraphs.at(-1);
  return (direction === -1 ? first?.wordsStart : last?.end) ?? 0;
}

const characterSegmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
/** Longest sign that is found whole, in UTF-16 units: a family of emoji, a letter with its accents. */
const characterWindow = 64;

function moveByCharacter({ text }: TextOutline, offset: number, direction: Direction): number {
  const from = wholeCharacter(text, Math.max(0, offset - characterWindow), -1);
  const part = direction === 1 ? text.slice(offset, offset + characterWindow) : text.slice(from, offset);
  const character = [...characterSegmenter.segment(part)].at(direction === 1 ? 0 : -1)?.segment ?? '';
  return offset + direction * character.length;
}

function moveByParagraph(outline: TextOutline, paragraph: Paragraph, offset: number, step: Step): number {
  const neighbour = outline.paragraphs[paragraph.number - 1 + step.direction];
  if (!step.isExtending) return neighbour?.wordsStart ?? edgeOfParagraph(outline, offset, step.direction);
  if (step.direction === 1) return offset < paragraph.end ? paragraph.end : (neighbour?.end ?? offset);
  return offset > paragraph.wordsStart ? paragraph.wordsStart : (neighbour?.wordsStart ?? offset);
}

/** What stands before the first turn counts as one more: a heading, a note on the recording. */
function moveByTurn(outline: TextOutline, offset: number, step: Step): number {
  const beginnings = [edgeOfText(outline, -1), ...outline.turns];
  if (step.direction === -1) return beginnings.findLast((start) => start < offset) ?? offset;
  const next = beginnings.filter((start) => start > offset);
  if (!step.isExtending) return next[0] ?? edgeOfText(outline, 1);
  const ends = [...next.map((start) => endBefore(outline, start)), edgeOfText(outline, 1)];
  return ends.find((end) => end > offset) ?? offset;
}

/** Where the words before a turn end: the label of the turn and the white space before it are nobody's words. */
function endBefore(outline: TextOutline, wordsStart: number): number {
  const own = paragraphOf(outline, wordsStart);
  const before = own === undefined ? undefined : outline.paragraphs[own.number - 2];
  return before?.end ?? 0;
}

function moveBySegment(outline: TextOutline, paragraph: Paragraph, offset: number, step: Step): number {
  const { wordsStart, end, number } = paragraph;
  const here = Math.max(0, offset - wordsStart);
  const place = placeIn(outline.text.slice(wordsStart, end), here, step);
  if (place !== null) return wordsStart + place;
  const neighbour = outline.paragraphs[number - 1 + step.direction];
  if (neighbour === undefined) return step.direction === 1 ? end : wordsStart;
  const words = outline.text.slice(neighbour.wordsStart, neighbour.end);
  const edge = step.direction === 1 ? (step.isExtending ? 0 : -1) : words.length;
  return neighbour.wordsStart + (placeIn(words, edge, step) ?? Math.max(0, edge));
}

/** Where a step within a paragraph ends up; null when it leads out of it. From -1 even its very beginning is a step. */
function placeIn(words: string, offset: number, { unit, direction, isExtending }: Step): number | null {
  const step = unit === 'word' ? wordSteps : sentenceSteps;
  if (direction === -1) return offset <= 0 ? null : step.startBefore(words, offset);
  if (offset >= words.length) return null;
  return isExtending ? step.endBehind(words, offset) : step.startBehind(words, offset);
}

/** Steps by one kind of segment, within a paragraph. */
type Steps = {
  readonly startBefore: (words: string, offset: number) => number | null;
  readonly startBehind: (words: string, offset: number) => number | null;
  readonly endBehind: (words: string, offset: number) => number | null;
};

const wordSteps: Steps = {
  startBefore: (words, offset) => previousWord(words, offset),
  startBehind: (words, offset) => {
    for (let end = Math.max(0, offset); end < words.length;) {
      end = nextWord(words, end);
      const start = previousWord(words, end);
      if (start > offset) return start;
    }
    return null;
  },
  endBehind: (words, offset) => nextWord(words, offset),
};

const sentenceSteps: Steps = {
  startBefore: (words, offset) => {
    const { start } = sentenceAt(words, offset);
    if (start < offset) return start;
    const before = words.slice(0, offset).trimEnd().length;
    return before === 0 ? null : sentenceAt(words, before - 1).start;
  },
  startBehind: (words, offset) => {
    const { start, end } = sentenceAt(words, Math.max(0, offset));
    return start > offset ? start : firstSign(words, end);
  },
  endBehind: (words, offset) => {
    const { end } = sentenceAt(words, offset);
    if (end > offset) return end;
    const next = firstSign(words, offset);
    return next === null ? null : sentenceAt(words, next).end;
  },
};

/** The first place from an offset on that is no white space. */
function firstSign(words: string, offset: number): number | null {
  const rest = words.slice(offset);
  const start = offset + rest.length - rest.trimStart().length;
  return start < words.length ? start : null;
}
