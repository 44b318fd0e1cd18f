import type { CodeId } from '../../../shared/kernel/ids';
import { intersect, type Span } from '../../../shared/text/span';
import type { DrawnSection } from './drawn-section';
import type { Ground, HighlightPainter } from './highlight-painter';
import { paintSpan } from './painted-span';
import type { DrawnText } from './text-position';

/** What is pointed out apart from the codes: passages, and for a coding the code whose colour it takes. */
export type MarkName = 'selection' | 'hover' | 'held' | 'flash' | 'hits' | 'hit';
type Mark = { readonly spans: readonly Span[]; readonly codeId: CodeId | null };

/** The passages of a text that are pointed out, painted where they are in view. */
export class SurfaceMarks {
  private readonly marks = new Map<MarkName, Mark>();
  private readonly painted = new Map<MarkName, (() => void)[]>();

  constructor(
    private readonly drawn: DrawnText,
    private readonly painter: HighlightPainter,
    private readonly visibleSections: () => readonly DrawnSection[],
  ) {}

  /** Points passages out, or with none takes the mark away. */
  set(name: MarkName, spans: readonly Span[], codeId: CodeId | null = null): void {
    if (spans.length === 0 && !this.marks.has(name)) return;
    if (spans.length === 0) this.marks.delete(name);
    else this.marks.set(name, { spans, codeId });
    this.paint(name);
  }

  /** Paints all marks anew: other sections are in view. */
  paintAll(): void {
    for (const name of this.marks.keys()) this.paint(name);
  }

  /** Takes all marks off the page until they are painted anew. */
  hideAll(): void {
    for (const name of this.marks.keys()) this.takeAway(name);
  }

  private paint(name: MarkName): void {
    this.takeAway(name);
    const mark = this.marks.get(name);
    if (mark === undefined) return;
    const ground = this.groundOf(name, mark);
    const pieces = this.visibleSections().flatMap(({ place }) =>
      mark.spans.flatMap((span) => intersect(span, place) ?? []),
    );
    this.painted.set(
      name,
      pieces.map((piece) => paintSpan(this.drawn, piece, ground)),
    );
  }

  private takeAway(name: MarkName): void {
    for (const takeAway of this.painted.get(name) ?? []) takeAway();
    this.painted.delete(name);
  }

  private groundOf(name: MarkName, { codeId }: Mark): Ground {
    if (codeId !== null) return this.painter.ofCode(codeId)[name === 'hover' ? 'pointed' : 'held'];
    if (name === 'hit' || name === 'hits' || name === 'flash') return this.painter[name];
    return this.painter.selection;
  }
}
