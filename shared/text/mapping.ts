import type { Span } from './span';

/** One replacement; several of a list ascend, do not overlap, and all count in the text before the first of them. */
export type Edit = { readonly from: number; readonly to: number; readonly insert: string };

/** What happens to a span at whose edges, or over which, the text changes. */
export type MappingRules = {
  /** Text inserted exactly at the start: `right` leaves it out of the span, `left` takes it in. */
  readonly startLeans: 'left' | 'right';
  /** Text inserted exactly at the end: `left` leaves it out of the span, `right` takes it in. */
  readonly endLeans: 'left' | 'right';
  /** A span that has lost all its characters: `drop` gives null, `collapse` an empty span where it was. */
  readonly onDeletion: 'drop' | 'collapse';
};

/** For codings: what is written beside a quotation is not quoted, and a quotation without words is none. */
export const codingRules: MappingRules = { startLeans: 'right', endLeans: 'left', onDeletion: 'drop' };

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of edits) {
    if (from < at || to < from || to > text.length) throw new RangeError(`Edit ${from}..${to} is out of order`);
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/**
 * Where an offset lies after the edits.
 *
 * At an insertion, and within replaced text, it goes to the side it leans to. At the border of replaced text it stays at
 * that border, so that a span over a word that was put right covers the new word.
 */
export function mapOffset(offset: number, edits: readonly Edit[], leans: 'left' | 'right'): number {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (offset < from || (offset === from && from < to)) break;
    if (offset > to || (offset === to && from < to)) shift += insert.length - (to - from);
    else return from + shift + (leans === 'right' ? insert.length : 0);
  }
  return offset + shift;
}

/** Where a span lies after the edits, or null when the rules drop it. */
export function mapSpan(span: Span, edits: readonly Edit[], rules: MappingRules): Span | null {
  const start = mapOffset(span.start, edits, rules.startLeans);
  const end = mapOffset(span.end, edits, rules.endLeans);
  if (start < end) return { start, end };
  if (rules.onDeletion === 'drop') return null;
  const place = Math.min(start, end);
  return { start: place, end: place };
}
