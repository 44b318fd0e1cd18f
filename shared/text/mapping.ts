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
 * Says where an offset lies after the edits; each takes the logarithm of their number.
 *
 * At an insertion, and within replaced text, it goes to the side it leans to. At the border of replaced text it stays at
 * that border, so that a span over a word that was put right covers the new word.
 */
export function offsetMapper(edits: readonly Edit[]): (offset: number, leans: 'left' | 'right') => number {
  const shifts = [0];
  for (const { from, to, insert } of edits) shifts.push((shifts.at(-1) as number) + insert.length - (to - from));
  return (offset, leans) => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { from, to } = edits[middle] as Edit;
      if (offset > to || (offset === to && from < to)) low = middle + 1;
      else high = middle;
    }
    const shift = shifts[low] as number;
    const edit = edits[low];
    if (edit === undefined || offset < edit.from || (offset === edit.from && edit.from < edit.to))
      return offset + shift;
    return edit.from + shift + (leans === 'right' ? edit.insert.length : 0);
  };
}

/** Says where a span lies after the edits, or null when the rules drop it. */
export function spanMapper(edits: readonly Edit[], rules: MappingRules): (span: Span) => Span | null {
  const map = offsetMapper(edits);
  return (span) => {
    const start = map(span.start, rules.startLeans);
    const end = map(span.end, rules.endLeans);
    if (start < end) return { start, end };
    if (rules.onDeletion === 'drop') return null;
    const place = Math.min(start, end);
    return { start: place, end: place };
  };
}

/**
 * Edits of one text as edits of another that came of it by `since`: for what was written while the text changed.
 *
 * Everything written is kept; of what was to be taken out only what is still there.
 */
export function carryEdits(edits: readonly Edit[], since: readonly Edit[]): readonly Edit[] {
  const map = offsetMapper(since);
  return edits.map(({ from, to, insert }) => {
    const start = map(from, 'left');
    return { from: start, to: Math.max(start, map(to, 'left')), insert };
  });
}
