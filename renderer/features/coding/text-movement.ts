import type { Span } from '../../../shared/text/span';
import { paragraphOf, wholeCharacter, type Paragraph, type TextOutline } from './text-outline';

export type Unit = 'character' | 'word' | 'sentence' | 'paragraph' | 'text';
export type Direction = -1 | 1;

/** Where a step ends up. Extending a selection stops at the end of a word or sentence, wandering at the next beginning. */
export type Step = { readonly unit: Unit; readonly direction: Direction; readonly isExtending: boolean };

/** The offset one step further; the same offset at the edge of the text. */
export function move(outline: TextOutline, offset: number, step: Step): number {
  const paragraph = paragraphOf(outline, offset);
  if (paragraph === undefined) return offset;
  if (step.unit === 'character') return moveByCharacter(outline, offset, step.direction);
  if (step.unit === 'paragraph') return moveByParagraph(outline, paragraph, offset, step);
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

function moveByCharacter({ text }: TextOutline, offset: number, direction: Direction): number {
  const next = Math.max(0, Math.min(text.length, offset + direction));
  return wholeCharacter(text, next, direction);
}

function moveByParagraph(outline: TextOutline, paragraph: Paragraph, offset: number, step: Step): number {
  const neighbour = outline.paragraphs[paragraph.number - 1 + step.direction];
  if (!step.isExtending) return neighbour?.wordsStart ?? edgeOfParagraph(outline, offset, step.direction);
  if (step.direction === 1) return offset < paragraph.end ? paragraph.end : (neighbour?.end ?? offset);
  return offset > paragraph.wordsStart ? paragraph.wordsStart : (neighbour?.wordsStart ?? offset);
}

function moveBySegment(outline: TextOutline, paragraph: Paragraph, offset: number, step: Step): number {
  const segments = step.unit === 'word' ? wordsAround : sentencesAround;
  const places = (of: Paragraph, near: number): number[] =>
    segments(outline.text, of, near).map((span) => (step.direction === 1 && step.isExtending ? span.end : span.start));
  if (step.direction === 1) {
    const found = places(paragraph, offset).find((place) => place > offset);
    if (found !== undefined) return found;
    const next = outline.paragraphs[paragraph.number];
    return next === undefined ? paragraph.end : (places(next, next.wordsStart)[0] ?? next.wordsStart);
  }
  const found = places(paragraph, offset).findLast((place) => place < offset);
  if (found !== undefined) return found;
  const previous = outline.paragraphs[paragraph.number - 2];
  return previous === undefined ? paragraph.wordsStart : (places(previous, previous.end).at(-1) ?? previous.wordsStart);
}

/** The segmenter is quadratic on long strings, so only the surroundings of the place are cut up. */
const reach = 3000;
const wordSegmenter = new Intl.Segmenter('de', { granularity: 'word' });
const sentenceSegmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

function surroundings(text: string, { wordsStart, end }: Paragraph, near: number): Span {
  const from = Math.max(wordsStart, near - reach);
  const to = Math.min(end, near + reach);
  const space = from === wordsStart ? from : text.indexOf(' ', from) + 1;
  return { start: space === 0 || space > near ? from : space, end: to };
}

function wordsAround(text: string, paragraph: Paragraph, near: number): Span[] {
  const { start, end } = surroundings(text, paragraph, near);
  const spans: Span[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter.segment(text.slice(start, end))) {
    if (isWordLike === true) spans.push({ start: start + index, end: start + index + segment.length });
  }
  return spans;
}

/** Behind these a full stop ends no sentence in German or English. */
const abbreviation =
  /(?:^|[\s(„"»])(?:\p{L}|\d{1,2}|Abs|Art|bzw|ca|Dr|etc|evtl|ggf|Hr|Fr|inkl|Mr|Mrs|Nr|Prof|S|sog|St|usw|vgl|vs)\.\s*$/u;

function sentencesAround(text: string, paragraph: Paragraph, near: number): Span[] {
  const { start, end } = surroundings(text, paragraph, near);
  const spans: Span[] = [];
  let pending = start;
  for (const { segment, index } of sentenceSegmenter.segment(text.slice(start, end))) {
    const behind = start + index + segment.length;
    if (abbreviation.test(segment) && behind < end) continue;
    const sentence = text.slice(pending, behind);
    const trimmed = sentence.trimEnd().length;
    const lead = sentence.length - sentence.trimStart().length;
    if (trimmed > 0) spans.push({ start: pending + lead, end: pending + trimmed });
    pending = behind;
  }
  return spans;
}
