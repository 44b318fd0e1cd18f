import type { Span } from './span';

/** What stands around a passage; `…` marks where a sentence is cut. */
export type Context = { readonly before: string; readonly after: string };

/** Reach of the context as first shown, in UTF-16 units: about two lines on each side. */
export const shortReach = 160;
/** Reach when more is asked for: about a page. */
export const longReach = 900;

/**
 * The words before and after a passage, up to `reach` units each, cut at the outermost border of a sentence.
 *
 * Where no sentence begins or ends in reach, a border of words is taken and an ellipsis set. Line ends become spaces.
 */
export function contextOf(text: string, span: Span, { reach }: { readonly reach: number }): Context {
  return { before: wordsBefore(text, span.start, reach), after: wordsAfter(text, span.end, reach) };
}

/** End of a sentence: its sign, closing quotes or brackets, then space; or a line end. */
const sentenceEnd = /[.!?…]["'“”«»’)\]]*\s+|\n+/g;

function wordsBefore(text: string, end: number, reach: number): string {
  const from = Math.max(0, end - reach);
  const window = text.slice(from, end);
  if (from === 0) return flat(window).trimStart();
  const first = [...window.matchAll(sentenceEnd)]
    .map((match) => match.index + match[0].length)
    .find((start) => start < window.length);
  if (first !== undefined) return flat(window.slice(first));
  const space = window.search(/\s/);
  return space === -1 ? '…' : `… ${flat(window.slice(space)).trimStart()}`;
}

function wordsAfter(text: string, start: number, reach: number): string {
  const to = Math.min(text.length, start + reach);
  const window = text.slice(start, to);
  if (to === text.length) return flat(window).trimEnd();
  const ends = [...window.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  const last = ends.findLast((end) => window.slice(0, end).trim() !== '');
  if (last !== undefined) return flat(window.slice(0, last)).trimEnd();
  const space = window.search(/\s\S*$/);
  return space <= 0 ? '…' : `${flat(window.slice(0, space))} …`;
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ');
}
