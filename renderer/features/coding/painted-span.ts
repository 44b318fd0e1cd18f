import { paragraphRange } from '../../../shared/text/paragraphs';
import type { Span } from '../../../shared/text/span';
import type { Ground } from './highlight-painter';
import { wordRanges, type DrawnText } from './text-position';

/** How many painted passages need a class on a paragraph: it may go with the last of them only. */
const uses = new WeakMap<HTMLElement, Map<string, number>>();

/** Puts a ground under a passage, which must lie in sections in view. Returns what takes it away again. */
export function paintSpan(drawn: DrawnText, span: Span, { name, highlight }: Ground): () => void {
  const ranges = wordRanges(drawn, span);
  const [from, to] = paragraphRange(drawn.outline.starts, span);
  const paragraphs = drawn.elements.slice(from - 1, to);
  for (const paragraph of paragraphs) count(paragraph, name, 1);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
    for (const paragraph of paragraphs) count(paragraph, name, -1);
  };
}

function count(paragraph: HTMLElement, name: string, change: 1 | -1): void {
  let counts = uses.get(paragraph);
  if (counts === undefined) uses.set(paragraph, (counts = new Map<string, number>()));
  const total = (counts.get(name) ?? 0) + change;
  if (total > 0) counts.set(name, total);
  else counts.delete(name);
  if (total === 0) paragraph.classList.remove(name);
  else if (total === 1 && change === 1) paragraph.classList.add(name);
}
