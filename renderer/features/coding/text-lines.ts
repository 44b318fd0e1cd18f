import { fixedLines } from '../../../shared/text/fixed-lines';
import { paragraphAt } from '../../../shared/text/paragraphs';
import type { FixedLine } from './draw-paragraph';
import type { TextOutline } from './text-outline';

/** The lines of a fixed width by the number of their paragraph. What stands in the column of speakers is in no line. */
export function linesByParagraph(
  { text, starts, paragraphs }: TextOutline,
  width: number,
): ReadonlyMap<number, readonly FixedLine[]> {
  const spoken = paragraphs.map(({ wordsStart, end }) => ({ start: wordsStart, end }));
  const lines = new Map<number, FixedLine[]>();
  fixedLines(text, spoken, width).forEach((start, index) => {
    const number = paragraphAt(starts, start);
    const line = { start, number: index + 1 };
    const own = lines.get(number);
    if (own === undefined) lines.set(number, [line]);
    else own.push(line);
  });
  return lines;
}
