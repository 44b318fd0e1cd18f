import { paragraphStarts } from './paragraphs';
import type { Span } from './span';
import { timeStamps } from './time-stamps';

/** A mark of a time in a text, with the white space around it: what begins within it begins at that time. */
export type TimeMark = Span & { readonly seconds: number };

/** A mark of where a page begins, with the white space around it; `label` is the number as it is printed, "12" or "iv". */
export type PageMark = Span & { readonly label: string };

/** What of a text is kept apart from its words, so that a passage can be cited without them; marks only where there are any. */
export type TextPlaces = {
  readonly length: number;
  /** Start of every paragraph, ascending. */
  readonly paragraphs: number[];
  readonly times?: TimeMark[];
  readonly pages?: PageMark[];
};

/** The places of a text that references name. Linear in the text. */
export function placesIn(text: string): TextPlaces {
  const times = timeStamps(text).map(({ start, end, seconds }) => ({ ...withSpace(text, start, end), seconds }));
  const pages = pageMarks(text);
  return {
    length: text.length,
    paragraphs: paragraphStarts(text),
    ...(times.length === 0 ? {} : { times }),
    ...(pages.length === 0 ? {} : { pages }),
  };
}

/** The last mark that begins at an offset or before it; undefined before the first. */
export function markAt<Mark extends Pick<Span, 'start'>>(marks: readonly Mark[], offset: number): Mark | undefined {
  return marks[countUpTo(marks, offset) - 1];
}

/**
 * Labels of the first and the last page that words of a passage stand on; null where it begins on no page that is marked.
 *
 * A mark at the end of a passage has no words behind it.
 */
export function pageRange(pages: readonly PageMark[], { start, end }: Span): readonly [string, string] | null {
  const first = countUpTo(pages, start) - 1;
  let last = first;
  while ((pages[last + 1]?.end ?? end) < end) last += 1;
  const [from, to] = [pages[first], pages[last]];
  return from === undefined || to === undefined ? null : [from.label, to.label];
}

const pageMark = /\[(?:S|p)\. ([^[\]\n]{1,20})\]/g;

/**
 * Marks of pages: `[S. 12]`, `[p. iv]`, as the reader of PDF writes them.
 *
 * A mark has a line of its own, or stands in a paragraph that goes on from the page before: there it counts only where its
 * number is the next one, so that a source quoted in the words ("Weber [S. 40]") is no page. A text that has none on a line
 * of its own has no pages.
 */
function pageMarks(text: string): PageMark[] {
  const marks: PageMark[] = [];
  let hasOwnLine = false;
  for (const match of text.matchAll(pageMark)) {
    const end = match.index + match[0].length;
    const label = match[1] as string;
    const isAlone =
      (match.index === 0 || text[match.index - 1] === '\n') && (end === text.length || text[end] === '\n');
    if (!isAlone && !isNext(marks.at(-1)?.label, label)) continue;
    hasOwnLine ||= isAlone;
    marks.push({ ...withSpace(text, match.index, end), label });
  }
  return hasOwnLine ? marks : [];
}

/** Whether a page may follow the other; letters cannot be counted. */
function isNext(before: string | undefined, label: string): boolean {
  if (before === undefined) return false;
  return !isNumber(before) || !isNumber(label) || Number(label) === Number(before) + 1;
}

function isNumber(label: string): boolean {
  return /^\d+$/.test(label);
}

function withSpace(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return { start, end };
}

function countUpTo(marks: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
