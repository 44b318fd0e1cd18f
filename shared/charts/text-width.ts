/**
 * Widths of the characters from space to `~`, in thousandths of the size of the font.
 *
 * Those of DejaVu Sans, the widest of the fonts a picture may be shown in, measured with Chromium: what fits in it fits
 * in ours (Source Sans, a fifth narrower) and in Arial.
 */
const widths = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
  748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
  337, 636, 838,
];
/** Of any other character: that of `…` and of an ideograph. */
const wide = 1000;
/** Of accented letters, near enough. */
const accented = 640;

/** Width of a line of words in CSS pixels; never less than what is drawn. */
export function textWidth(words: string, size: number): number {
  let width = 0;
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    width += widths[code - 32] ?? (code >= 0xa0 && code < 0x250 ? accented : wide);
  }
  return (width * size) / 1000;
}

/** The words cut to a width, with `…` where something is missing. */
export function fitText(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  const characters = [...words];
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The words in at most so many lines of a width, broken at spaces (but those that do not break) and hyphens; the last is cut where they do not fit. */
export function wrapText(
  words: string,
  { width, size, lines }: { readonly width: number; readonly size: number; readonly lines: number },
): readonly string[] {
  const pieces = words.trim().split(/(?<=[-/–])|[ \t\n]+/u);
  const wrapped: string[] = [];
  for (const piece of pieces) {
    const last = wrapped.at(-1);
    const longer = last === undefined ? piece : `${last}${/[-/–]$/u.test(last) ? '' : ' '}${piece}`;
    const isFull = last === undefined || (textWidth(longer, size) > width && wrapped.length < lines);
    if (isFull) wrapped.push(piece);
    else wrapped[wrapped.length - 1] = longer;
  }
  return wrapped.map((one) => fitText(one, width, size));
}
