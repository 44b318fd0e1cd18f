import { paragraphAt } from './paragraphs';
import type { Span } from './span';
import { sentenceAt } from './words';

/** How much around a hit is meant with it: the hit alone, its sentence, its paragraph, what the speaker says at a stretch. */
export const scopes = ['words', 'sentence', 'paragraph', 'turn'] as const;
export type Scope = (typeof scopes)[number];

/** The part of a revision that scopes are found by. */
export type Outline = {
  /** Start of every paragraph, ascending. */
  readonly paragraphs: readonly number[];
  /** Turns of speech, ascending; the words begin behind the label. */
  readonly turns: readonly { readonly start: number; readonly wordsStart: number }[];
};

/**
 * The passages around hits: ascending, each once, no two of them overlapping.
 *
 * Hits are ascending and not empty. A passage holds its whole hits, has no white space at its ends beyond them, and leaves
 * the label of a speaker out unless a hit lies in it. Without turns a turn is the paragraph. Passages that share a character
 * become one; those that only touch stay two.
 */
export function scopesOf(text: string, hits: Iterable<Span>, { scope, outline }: ScopeOptions): Span[] {
  const found: Span[] = [];
  for (const hit of hits) {
    const last = found.at(-1);
    // Most hits of a search lie close together: what already holds one need not be found again.
    if (last !== undefined && scope !== 'words' && hit.start >= last.start && hit.end <= last.end) continue;
    let next = around(text, hit, { scope, outline });
    for (let before = found.at(-1); before !== undefined && next.start < before.end; before = found.at(-1)) {
      next = { start: Math.min(before.start, next.start), end: Math.max(before.end, next.end) };
      found.pop();
    }
    found.push(next);
  }
  return found;
}

type ScopeOptions = { readonly scope: Scope; readonly outline: Outline };

function around(text: string, hit: Span, { scope, outline }: ScopeOptions): Span {
  if (scope === 'words') return { start: hit.start, end: hit.end };
  const part = scope === 'turn' ? turnAround(text, hit, outline) : paragraphsAround(text, hit, outline);
  const inner = scope === 'sentence' ? sentencesIn(text, hit, part) : trimmed(text, part);
  return { start: Math.min(inner.start, hit.start), end: Math.max(inner.end, hit.end) };
}

/** From the paragraph in which the hit begins to the end of the one in which it ends. */
function paragraphsAround(text: string, hit: Span, { paragraphs, turns }: Outline): Span {
  const start = paragraphs[paragraphAt(paragraphs, hit.start) - 1] ?? 0;
  const turn = turns[lastBefore(turns, hit.start)];
  const from = turn !== undefined && turn.start >= start && turn.wordsStart <= hit.start ? turn.wordsStart : start;
  return { start: Math.min(from, hit.start), end: lineEnd(text, hit.end - 1) };
}

function turnAround(text: string, hit: Span, outline: Outline): Span {
  const { turns } = outline;
  const first = turns[lastBefore(turns, hit.start)];
  if (first === undefined) return paragraphsAround(text, hit, outline);
  const next = turns[lastBefore(turns, hit.end - 1) + 1];
  return { start: Math.min(first.wordsStart, hit.start), end: next?.start ?? text.length };
}

/** From the sentence in which the hit begins to the end of the one in which it ends. */
function sentencesIn(text: string, hit: Span, part: Span): Span {
  const firstLine = { start: part.start, end: lineEnd(text, hit.start) };
  const first = sentenceIn(text, firstLine, hit.start);
  if (hit.end <= first.end) return first;
  const lastLine = { start: Math.max(part.start, text.lastIndexOf('\n', hit.end - 1) + 1), end: part.end };
  return { start: first.start, end: sentenceIn(text, lastLine, hit.end - 1).end };
}

function sentenceIn(text: string, line: Span, offset: number): Span {
  const { start, end } = sentenceAt(text.slice(line.start, line.end), offset - line.start);
  return { start: line.start + start, end: line.start + end };
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: Math.min(first, end), end: Math.max(first, start + words.trimEnd().length) };
}

/** Index of the last turn that begins at or before an offset; -1 when none does. */
function lastBefore(turns: Outline['turns'], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
