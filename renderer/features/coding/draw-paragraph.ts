import type { Span } from '../../../shared/text/span';
import type { TimeStamp } from '../../../shared/text/time-stamps';
import type { Paragraph } from './text-outline';
import styles from './text-surface.module.css';

/** A place in a text where codings begin or end, and the words that say so. */
export type Boundary = { readonly offset: number; readonly kind: 'start' | 'end'; readonly words: string };

/** A line of a fixed width: where it begins, and its number in the document. */
export type FixedLine = { readonly start: number; readonly number: number };

/** What is drawn into a paragraph besides its words. All of it lies in the paragraph. */
export type ParagraphParts = {
  readonly boundaries: readonly Boundary[];
  /** None when lines are not shown. */
  readonly lines: readonly FixedLine[];
  /** Says what pressing a time stamp does. */
  readonly timeTitle: (stamp: TimeStamp) => string;
};

/**
 * Fills the element of a paragraph.
 *
 * Its text is always exactly that of the paragraph: what is said of the codings is generated content, which offsets,
 * copying and finding do not see, but the accessibility tree does, at its place between the words.
 */
export function fillParagraph(element: HTMLElement, text: string, paragraph: Paragraph, parts: ParagraphParts): void {
  const { start, wordsStart, end, timeStamps } = paragraph;
  const words = drawWords(text, { start: wordsStart, end }, timeStamps, parts);
  if (wordsStart === start) element.replaceChildren(words);
  else element.replaceChildren(drawLabel(text, paragraph, parts), words);
}

function drawWords(
  text: string,
  { start, end }: Span,
  timeStamps: readonly TimeStamp[],
  { boundaries, lines, timeTitle }: ParagraphParts,
): Node {
  if (boundaries.length + timeStamps.length + lines.length === 0)
    return document.createTextNode(text.slice(start, end));
  const within = (offset: number): boolean => offset >= start && offset <= end;
  const placeOf = ({ offset }: Boundary): number => Math.min(end, Math.max(start, offset));
  const cuts = [
    start,
    end,
    ...boundaries.map(placeOf),
    ...timeStamps.flatMap((stamp) => [stamp.start, stamp.end]),
    ...lines.map((line) => line.start),
  ].filter(within);
  const drawn = document.createDocumentFragment();
  let holder: DocumentFragment | HTMLElement = drawn;
  const borders = [...new Set(cuts)].sort((a, b) => a - b);
  borders.forEach((offset, index) => {
    const here = boundaries.filter((boundary) => placeOf(boundary) === offset);
    for (const { kind, words } of here) if (kind === 'end') holder.append(drawBoundary(words));
    const line = lines.find((candidate) => candidate.start === offset);
    if (line !== undefined) drawn.append((holder = drawLine(line.number)));
    for (const { kind, words } of here) if (kind === 'start') holder.append(drawBoundary(words));
    const next = borders[index + 1];
    if (next === undefined) return;
    const stamp = timeStamps.find((candidate) => candidate.start <= offset && next <= candidate.end);
    const piece = text.slice(offset, next);
    holder.append(stamp === undefined ? piece : drawTime(piece, stamp, timeTitle));
  });
  return drawn;
}

function drawTime(words: string, stamp: TimeStamp, timeTitle: ParagraphParts['timeTitle']): HTMLElement {
  const link = document.createElement('span');
  link.className = styles['time'] ?? '';
  link.setAttribute('role', 'link');
  link.tabIndex = -1;
  link.dataset['time'] = String(stamp.start);
  link.title = timeTitle(stamp);
  link.append(words);
  return link;
}

function drawBoundary(words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = styles['boundary'] ?? '';
  element.dataset['says'] = words;
  return element;
}

function drawLine(number: number): HTMLElement {
  const line = document.createElement('span');
  line.className = styles['line'] ?? '';
  line.dataset['line'] = String(number);
  return line;
}

/** The speaker's label; the colon and space behind it stay in the text and out of sight. */
function drawLabel(text: string, paragraph: Paragraph, { timeTitle }: ParagraphParts): HTMLElement {
  const { start, wordsStart, speaker, timeStamps } = paragraph;
  const element = document.createElement('span');
  element.className = styles['speaker'] ?? '';
  if (speaker !== null) element.dataset['speaker'] = String(speaker % speakerColors);
  const tail = /[\s:]*$/.exec(text.slice(start, wordsStart))?.[0] ?? '';
  const parts = { boundaries: [], lines: [], timeTitle };
  element.append(drawWords(text, { start, end: wordsStart - tail.length }, timeStamps, parts));
  element.title = element.textContent;
  const hidden = document.createElement('span');
  hidden.className = styles['colon'] ?? '';
  hidden.append(tail);
  element.append(hidden);
  return element;
}

/** As many colours as the style sheet has for speakers. */
const speakerColors = 8;
