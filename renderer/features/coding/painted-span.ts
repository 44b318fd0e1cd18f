import { paragraphRange } from '../../../shared/text/paragraphs';
import type { Span } from '../../../shared/text/span';
import type { Ground } from './highlight-painter';
import { wordRanges, type DrawnText } from './text-position';

/** Puts a ground under a passage, which must lie in sections in view. Returns what takes it away again. */
export function paintSpan(drawn: DrawnText, span: Span, { name, highlight }: Ground): () => void {
  const ranges = wordRanges(drawn, span);
  const [from, to] = paragraphRange(drawn.outline.starts, span);
  const paragraphs = drawn.elements.slice(from - 1, to);
  for (const paragraph of paragraphs) paragraph.classList.add(name);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
    for (const paragraph of paragraphs) paragraph.classList.remove(name);
  };
}
