import type { Span } from '../../../shared/text/span';
import type { DrawnSection } from './drawn-section';
import { liveRange, type DrawnText } from './text-position';
import styles from './text-surface.module.css';

export type Edge = 'start' | 'end';

/**
 * What lies over the words and moves with them: the caret, and the two handles of the coding in hand.
 *
 * They are put into the section they belong to, whose place in the page may still change as long as sections above have
 * only estimated heights.
 */
export class TextOverlay {
  private readonly caret = part('div', 'caret');
  private readonly handles: Readonly<Record<Edge, HTMLElement>> = {
    start: part('div', 'handle'),
    end: part('div', 'handle'),
  };

  constructor(
    private readonly drawn: DrawnText,
    private readonly sectionAt: (offset: number) => DrawnSection | undefined,
  ) {
    for (const [edge, handle] of Object.entries(this.handles)) handle.dataset['edge'] = edge;
  }

  /** Shows the caret before an offset, or takes it away. */
  showCaret(offset: number | null): void {
    if (offset === null) this.caret.remove();
    else this.put(this.caret, offset, 'start');
  }

  /** Shows the handles at both ends of a passage, or takes them away. */
  showHandles(span: Span | null, color: string): void {
    for (const edge of ['start', 'end'] as const) {
      this.handles[edge].style.setProperty('--code', color);
      if (span === null) this.handles[edge].remove();
      else this.put(this.handles[edge], span[edge], edge);
    }
  }

  private put(element: HTMLElement, offset: number, edge: Edge): void {
    const section = this.sectionAt(edge === 'end' ? offset - 1 : offset);
    const place = placeOf(this.drawn, offset, edge);
    if (section === undefined || place === null) return element.remove();
    const { section: box } = section.elements;
    const { left, top } = box.getBoundingClientRect();
    element.style.left = `${place.x - left}px`;
    element.style.top = `${place.top - top}px`;
    element.style.height = `${place.height}px`;
    if (element.parentElement !== box) box.append(element);
  }
}

function placeOf(drawn: DrawnText, offset: number, edge: Edge): { x: number; top: number; height: number } | null {
  const { text } = drawn.outline;
  const isAtLineEnd = edge === 'start' && (offset >= text.length || text[offset] === '\n');
  if (edge === 'end' || isAtLineEnd) {
    const rect = [...liveRange(drawn, { start: Math.max(0, offset - 1), end: offset }).getClientRects()].at(-1);
    return rect === undefined ? null : { x: rect.right, top: rect.top, height: rect.height };
  }
  const rect = liveRange(drawn, { start: offset, end: offset + 1 }).getClientRects()[0];
  return rect === undefined ? null : { x: rect.left, top: rect.top, height: rect.height };
}

function part(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = styles[name] ?? '';
  element.ariaHidden = 'true';
  return element;
}
