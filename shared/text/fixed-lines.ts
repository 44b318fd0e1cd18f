import type { Span } from './span';

/**
 * Start of every line of a text set in lines of at most `width` characters, ascending; the number of a line is its index + 1.
 *
 * The lines depend on the text and the width alone, so that they can be cited whatever window the text is read in. Each of
 * the given paragraphs begins a line. A line is broken behind white space; what hangs over there does not count; a
 * longer word is cut. A character is a code point.
 */
export function fixedLines(text: string, paragraphs: readonly Span[], width: number): number[] {
  const starts: number[] = [];
  for (const { start, end } of paragraphs) {
    for (let line = start; line < end || line === start;) {
      starts.push(line);
      line = nextLine(text, line, end, width);
    }
  }
  return starts;
}

/** Where the line behind the one at `start` begins. */
function nextLine(text: string, start: number, end: number, width: number): number {
  let offset = start;
  let lastBreak = start;
  for (let characters = 0; offset < end; characters += 1) {
    const isSpace = isWhite(text, offset);
    if (characters >= width && !isSpace) return lastBreak > start ? lastBreak : offset;
    offset += isPair(text, offset) ? 2 : 1;
    if (isSpace) lastBreak = offset;
    if (isSpace) characters = Math.min(characters, width - 1);
  }
  return Math.max(end, start + 1);
}

function isWhite(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}

function isPair(text: string, offset: number): boolean {
  return (text.codePointAt(offset) ?? 0) > 0xffff;
}
