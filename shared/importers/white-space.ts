/** Words whose stretches of white space are one blank each, without those at their ends. */
export type CollapsedWords = {
  readonly words: string;
  readonly isApartBefore: boolean;
  /** The white space at the end as it stood there; also where there is nothing else. */
  readonly after: string;
};

/** Collapses what HTML and XML take for white space, in one go: a page in a single line has millions of words. */
export function collapseSpace(text: string): CollapsedWords {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  // A single blank is left alone: most stretches are one, and to replace millions takes seconds.
  const words = text.slice(start, end).replace(/[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g, ' ');
  return { words, isApartBefore: start > 0, after: text.slice(end) };
}

/** Blank, tab, line feed, form feed, carriage return. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;
}
