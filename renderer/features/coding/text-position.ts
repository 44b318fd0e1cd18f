import { paragraphAt } from '../../../shared/text/paragraphs';
import type { Span } from '../../../shared/text/span';
import type { TextOutline } from './text-outline';

/** A text as it stands in the page: its outline, and the element of each paragraph. */
export type DrawnText = { readonly outline: TextOutline; readonly elements: readonly HTMLElement[] };

/** A place in the page, as ranges take it. */
export type TextPoint = { readonly node: Node; readonly offset: number };

/**
 * The place of an offset in the page.
 *
 * Where two nodes meet, a beginning takes the later and an end the earlier one, so that a range never reaches into a
 * node of which it has no character. Offsets between paragraphs go to the edge of the nearer one.
 */
export function pointAt({ outline, elements }: DrawnText, offset: number, edge: 'start' | 'end'): TextPoint {
  const index = Math.max(1, paragraphAt(outline.starts, edge === 'end' ? Math.max(0, offset - 1) : offset)) - 1;
  const element = elements[index];
  const paragraph = outline.paragraphs[index];
  if (element === undefined || paragraph === undefined) throw new RangeError(`No paragraph at ${offset}`);
  let rest = Math.max(0, Math.min(offset, paragraph.end) - paragraph.start);
  let last: Text | null = null;
  for (const node of textNodes(element)) {
    if (rest < node.length || (edge === 'end' && rest === node.length)) return { node, offset: rest };
    rest -= node.length;
    last = node;
  }
  return last === null ? { node: element, offset: 0 } : { node: last, offset: last.length };
}

/** A span as a range of the page, not live. */
function staticRange(drawn: DrawnText, { start, end }: Span): StaticRange {
  const from = pointAt(drawn, start, 'start');
  const to = pointAt(drawn, end, 'end');
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** A span as ranges that leave out the speakers' labels at the beginning of paragraphs. */
export function wordRanges(drawn: DrawnText, { start, end }: Span): StaticRange[] {
  const { starts, paragraphs } = drawn.outline;
  const ranges: StaticRange[] = [];
  let from = start;
  for (let index = paragraphAt(starts, start) - 1; ; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || paragraph.start >= end) break;
    if (paragraph.wordsStart === paragraph.start || paragraph.wordsStart <= from) continue;
    if (paragraph.start > from) ranges.push(staticRange(drawn, { start: from, end: paragraph.start }));
    from = paragraph.wordsStart;
  }
  if (from < end) ranges.push(staticRange(drawn, { start: from, end }));
  return ranges;
}

/** A span as a live range of the page, for measuring. */
export function liveRange(drawn: DrawnText, { start, end }: Span): Range {
  const range = document.createRange();
  const from = pointAt(drawn, start, 'start');
  const to = pointAt(drawn, end, 'end');
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The offset of a place in the page. Places outside of paragraphs count as the start of the next paragraph. */
export function offsetAt(drawn: DrawnText, node: Node, nodeOffset: number): number {
  const { outline, elements } = drawn;
  const element = node instanceof Element ? node : node.parentElement;
  const number = Number(element?.closest<HTMLElement>('[data-par]')?.dataset['par']);
  const paragraph = outline.paragraphs[number - 1];
  const own = elements[number - 1];
  if (paragraph !== undefined && own?.contains(node) === true) {
    return Math.min(paragraph.end, paragraph.start + lengthBefore(own, node, nodeOffset));
  }
  const next = firstElementBehind(elements, node, nodeOffset);
  return outline.paragraphs[next]?.start ?? outline.paragraphs.at(-1)?.end ?? 0;
}

/** A selection or range of the page as a span, ends in order; null when it does not touch the text. */
export function spanOfRange(drawn: DrawnText, root: Element, range: AbstractRange): Span | null {
  const touches = root.contains(range.startContainer) || root.contains(range.endContainer);
  if (!touches) return null;
  return {
    start: offsetAt(drawn, range.startContainer, range.startOffset),
    end: offsetAt(drawn, range.endContainer, range.endOffset),
  };
}

/** The offset under the pointer, and whether there really are words under it rather than the end of a line. */
export function offsetAtPoint(
  drawn: DrawnText,
  x: number,
  y: number,
): { readonly offset: number; readonly isOnWords: boolean } | null {
  const caret = document.caretPositionFromPoint(x, y);
  const paragraph = caret?.offsetNode.parentElement?.closest('[data-par]');
  if (!caret || !paragraph || !(caret.offsetNode instanceof Text)) return null;
  const offset = offsetAt(drawn, caret.offsetNode, caret.offset);
  const probe = document.createRange();
  probe.setStart(caret.offsetNode, Math.max(0, caret.offset - 1));
  probe.setEnd(caret.offsetNode, Math.min(caret.offsetNode.length, caret.offset + 1));
  const isOnWords = [...probe.getClientRects()].some(
    (rect) => x >= rect.left - 2 && x <= rect.right + 2 && y >= rect.top - 4 && y <= rect.bottom + 4,
  );
  return { offset, isOnWords };
}

function* textNodes(element: Element): Iterable<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) yield walker.currentNode as Text;
}

function lengthBefore(paragraph: Element, node: Node, nodeOffset: number): number {
  if (node instanceof Text && node.parentNode === paragraph && node.previousSibling === null) return nodeOffset;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, nodeOffset);
  return range.toString().length;
}

/** Index of the first paragraph that begins at or behind a place; their number when none does. */
function firstElementBehind(elements: readonly HTMLElement[], node: Node, nodeOffset: number): number {
  const range = document.createRange();
  range.setStart(node, nodeOffset);
  range.collapse(true);
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (range.comparePoint(elements[middle] as HTMLElement, 0) >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
