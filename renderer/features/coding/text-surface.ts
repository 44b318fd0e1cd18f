import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { codeTree, type CodeTree } from '../../../shared/project/code-tree';
import type { Coding } from '../../../shared/project/coding';
import { paragraphAt } from '../../../shared/text/paragraphs';
import { intervalIndex, type IntervalIndex } from '../../../shared/text/interval-index';
import { bySize, type Span } from '../../../shared/text/span';
import { arrangeStripes, type Branch, type Stripe } from './branch-lanes';
import type { FixedLine } from './draw-paragraph';
import { drawSection } from './draw-text';
import { DrawnSection } from './drawn-section';
import { HighlightPainter } from './highlight-painter';
import { keptSelection } from './kept-selection';
import { LaneHeads, type LaneHeadWords } from './lane-heads';
import type { SectionContent, SectionContext } from './section-context';
import { SurfaceMarks } from './surface-marks';
import { TextOverlay } from './text-overlay';
import { linesByParagraph } from './text-lines';
import { liveRange, type DrawnText } from './text-position';
import type { TextOutline } from './text-outline';

/** The words the surface says itself. */
export type SurfaceWords = Pick<
  SectionContext,
  'describe' | 'codingBegins' | 'codingEnds' | 'timeTitle' | 'stripeTitle' | 'foldedTitle'
> &
  LaneHeadWords;

/** What the surface tells. */
export type SurfaceEvents = {
  /** Something in the text may stand elsewhere. */
  readonly onLayout: () => void;
  /** A branch is to be folded into one lane, or unfolded. */
  readonly onFold: (branchId: CodeId, isFolded: boolean) => void;
};

/** What is shown of the codes. */
export type Shown = {
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<CodeId, Code>;
  /** Branches that take one lane. */
  readonly folded: ReadonlySet<CodeId>;
};

let surfaces = 0;

/**
 * A coded text in the page.
 *
 * The whole text is in the page, in sections the browser lays out only near the window; highlights and stripes exist
 * only for those. Nothing here knows React or the store: it is told what to show.
 */
export class TextSurface {
  readonly drawn: DrawnText;
  private shown: Shown = { codings: [], codes: new Map(), folded: new Set() };
  private tree: CodeTree = codeTree(new Map());
  private codings: IntervalIndex<Coding> = intervalIndex<Coding>([]);
  private stripes: IntervalIndex<Stripe> = intervalIndex<Stripe>([]);
  private branches: readonly Branch[] = [];
  private lineWidth: number | null = null;
  private fixedLines: ReadonlyMap<number, readonly FixedLine[]> = new Map();
  private readonly sections: readonly DrawnSection[];
  private readonly painter = new HighlightPainter();
  private readonly overlay: TextOverlay;
  private readonly marks: SurfaceMarks;
  private readonly heads: LaneHeads;
  private readonly idPrefix = `codes-of-${(surfaces += 1)}`;
  private readonly observer = new ResizeObserver(() => this.remeasure());
  private held: CodingId | null = null;
  private caretParagraph: HTMLElement | undefined;
  private caretOffset: number | null = null;
  private heldSpan: Span | null = null;
  private onlyPrinted: DrawnSection[] = [];

  constructor(
    private readonly host: HTMLElement,
    readonly outline: TextOutline,
    private words: SurfaceWords,
    private readonly events: SurfaceEvents,
  ) {
    this.sections = outline.sections.map((place) => new DrawnSection(place, drawSection(outline, place)));
    this.drawn = { outline, elements: this.sections.flatMap(({ elements }) => elements.paragraphs) };
    this.overlay = new TextOverlay(this.drawn, (offset) => this.sectionAt(offset));
    this.marks = new SurfaceMarks(this.drawn, this.painter, () => this.visibleSections());
    this.heads = new LaneHeads(events.onFold);
    for (const section of this.sections) section.drawWords(this.context());
    for (const section of this.sections) {
      section.elements.section.addEventListener('contentvisibilityautostatechange', (event) =>
        this.onVisibility(section, event),
      );
    }
    host.replaceChildren(this.heads.element, ...this.sections.map(({ elements }) => elements.section));
    this.observer.observe(host);
    document.fonts.addEventListener('loadingdone', this.remeasure);
    window.addEventListener('beforeprint', this.beforePrint);
    window.addEventListener('afterprint', this.afterPrint);
  }

  /** Shows these codings; only what differs in the sections in view is measured and drawn again. */
  show(shown: Shown): void {
    const before = this.shown;
    const hasNewCodes = shown.codes !== before.codes;
    if (shown.codings === before.codings && shown.folded === before.folded && !hasNewCodes) return;
    this.shown = shown;
    if (hasNewCodes) {
      this.tree = codeTree(shown.codes);
      this.painter.setCodes(shown.codes);
    }
    if (shown.codings !== before.codings) this.codings = intervalIndex(shown.codings);
    const { stripes, branches } = arrangeStripes(shown.codings, this.tree, shown.folded);
    this.stripes = intervalIndex(stripes);
    this.branches = branches;
    this.draw((section, context) => section.prepare(this.contentOf(section), context));
    for (const section of this.sections) section.forget(this.context());
  }

  /** Speaks another language from now on. */
  setWords(words: SurfaceWords): void {
    this.words = words;
    this.draw((section, context) => section.prepare(this.contentOf(section), context));
  }

  /** Sets the text in lines of at most so many characters, which are numbered; null lets it flow. */
  setLines(width: number | null): void {
    if (width === this.lineWidth) return;
    this.lineWidth = width;
    this.host.toggleAttribute('data-lines', width !== null);
    this.fixedLines = width === null ? new Map() : linesByParagraph(this.outline, width);
    for (const section of this.sections) section.drawWords(this.context());
    this.draw((section, context) => section.prepare(this.contentOf(section), context, true));
    this.marks.paintAll();
    this.overlayAgain();
  }

  /** Shows which coding is in hand; `span` is its passage, also while its ends are being dragged. */
  hold(coding: Coding | null, span: Span | null = coding): void {
    this.held = coding?.id ?? null;
    this.heldSpan = span;
    this.marks.set('held', coding === null || span === null ? [] : [span], coding?.codeId);
    this.overlay.showHandles(span, this.heldColor());
    this.pointOutStripes();
  }

  /** Points at a coding as long as the pointer or the focus is on its stripe; with it folded, at all in the stripe. */
  pointAt(coding: Coding | null): void {
    for (const part of this.parts('[data-pointed]')) delete part.dataset['pointed'];
    if (coding === null) return this.marks.set('hover', []);
    const stripe = this.foldedStripe(coding);
    this.marks.set('hover', [stripe ?? coding], stripe?.code.id ?? coding.codeId);
    for (const part of this.partsOf(coding.id)) part.dataset['pointed'] = '';
  }

  /** Marks a passage, or takes the mark away. */
  mark(name: 'selection' | 'flash', span: Span | null): void {
    this.marks.set(name, span === null ? [] : [span]);
  }

  /** Marks what was found, and the hit that is pointed out. */
  markHits(hits: readonly Span[], current: Span | null): void {
    this.marks.set('hits', hits);
    this.marks.set('hit', current === null ? [] : [current]);
  }

  /** Shows where the keys act. */
  showCaret(offset: number | null): void {
    this.caretOffset = offset;
    if (this.caretParagraph !== undefined) delete this.caretParagraph.dataset['caret'];
    this.caretParagraph = offset === null ? undefined : this.paragraphElement(offset);
    if (this.caretParagraph !== undefined) this.caretParagraph.dataset['caret'] = '';
    this.overlay.showCaret(offset);
  }

  /** The coding with an id, if it is shown. */
  codingById(id: string | null | undefined): Coding | undefined {
    return id === null || id === undefined ? undefined : this.shown.codings.find((coding) => coding.id === id);
  }

  /** Codings over an offset, smallest first. */
  codingsAt(offset: number): readonly Coding[] {
    return this.codings.query(offset).sort(bySize);
  }

  /** The stripe of a folded branch that stands for a coding, if its branch is folded. */
  foldedStripe({ id, start }: Coding): Stripe | undefined {
    const stripe = this.stripes.query(start).find(({ codings }) => codings.some((coding) => coding.id === id));
    return stripe?.key === id ? undefined : stripe;
  }

  /** Folds the branch of a coding into one lane, or unfolds it. */
  foldBranchOf({ codeId }: Coding, isFolded: boolean): void {
    const top = this.tree.path(codeId)[0];
    if (top !== undefined && this.shown.folded.has(top.id) !== isFolded) this.events.onFold(top.id, isFolded);
  }

  /** The element of the paragraph at an offset. */
  paragraphElement(offset: number): HTMLElement | undefined {
    return this.drawn.elements[paragraphAt(this.outline.starts, offset) - 1];
  }

  /** Where a passage stands in the window: its first and its last line. */
  lines(span: Span): { readonly first: DOMRect; readonly last: DOMRect } | null {
    const at = (start: number): DOMRect | undefined =>
      liveRange(this.drawn, { start, end: start + 1 }).getClientRects()[0];
    const first = at(span.start);
    const last = at(Math.max(span.start, span.end - 1));
    return first === undefined || last === undefined ? null : { first, last };
  }

  /** Brings a passage into view. Heights above are estimates until seen, so it is done again when they are known. */
  scrollTo(span: Span, block: ScrollLogicalPosition = 'center'): void {
    const element = this.paragraphElement(span.start);
    if (element === undefined) return;
    const scroll = (): void => {
      element.scrollIntoView({ block, behavior: 'instant' });
      this.scrollToLine(span.start);
    };
    scroll();
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }

  /** In a paragraph longer than the window it is the line that must be in view. */
  private scrollToLine(offset: number): void {
    const scroller = this.host.closest('[data-text-scroller]');
    const line = this.lines({ start: offset, end: offset + 1 })?.first;
    if (scroller === null || line === undefined) return;
    const { top, bottom, height } = scroller.getBoundingClientRect();
    const isSeen = line.top >= top && line.bottom <= bottom;
    if (!isSeen) scroller.scrollTop += line.top - top - height / 2;
  }

  /** Takes everything out of the page. */
  dispose(): void {
    this.observer.disconnect();
    document.fonts.removeEventListener('loadingdone', this.remeasure);
    window.removeEventListener('beforeprint', this.beforePrint);
    window.removeEventListener('afterprint', this.afterPrint);
    this.painter.dispose();
    this.host.replaceChildren();
  }

  /** First measures what is asked for in all sections in view, then draws: the page is laid out once. */
  private draw(prepare: (section: DrawnSection, context: SectionContext) => void): void {
    const visible = this.visibleSections();
    const context = this.context();
    for (const section of visible) prepare(section, context);
    const hasNewWords = visible.some((section) => section.hasNewWords);
    const restoreSelection = hasNewWords ? keptSelection(this.drawn, this.host) : null;
    for (const section of visible) section.draw(context);
    if (hasNewWords) this.marks.paintAll();
    restoreSelection?.();
    this.heads.show(this.branches, this.words);
    this.pointOutStripes();
  }

  private contentOf({ place }: DrawnSection): SectionContent {
    return { codings: this.codings.query(place), stripes: this.stripes.query(place) };
  }

  private onVisibility(section: DrawnSection, event: Event): void {
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) section.hide();
    else {
      section.show(this.contentOf(section), this.context());
      this.marks.paintAll();
      this.pointOutStripes();
      this.overlayAgain();
    }
    this.events.onLayout();
  }

  private pointOutStripes(): void {
    for (const part of this.parts('[data-held]')) delete part.dataset['held'];
    if (this.held !== null) for (const part of this.partsOf(this.held)) part.dataset['held'] = '';
  }

  private partsOf(id: CodingId): readonly HTMLElement[] {
    return this.parts(`[data-codings~="${id}"]`);
  }

  /** What is found in the margins in view; the whole page would be long to search. */
  private parts(selector: string): readonly HTMLElement[] {
    return this.visibleSections().flatMap(({ elements }) => [
      ...elements.margin.querySelectorAll<HTMLElement>(selector),
    ]);
  }

  /** On paper all sections are seen at once; the page takes its printed width first, so that the stripes fit. */
  private readonly beforePrint = (): void => {
    this.host.dataset['printing'] = '';
    this.marks.hideAll();
    for (const section of this.sections) {
      if (!section.isVisible) this.onlyPrinted.push(section);
      section.isVisible = true;
    }
    this.draw((section, context) => section.prepare(this.contentOf(section), context, true));
  };

  private readonly afterPrint = (): void => {
    delete this.host.dataset['printing'];
    for (const section of this.onlyPrinted) section.hide();
    this.onlyPrinted = [];
    this.marks.paintAll();
    this.remeasure();
  };

  private readonly remeasure = (): void => {
    const moved = new Set(this.sections.filter((section) => section.hasMoved));
    if (moved.size > 0) {
      this.draw((section, context) => {
        if (moved.has(section)) section.measureAgain(context);
      });
    }
    this.overlayAgain();
    this.events.onLayout();
  };

  private overlayAgain(): void {
    this.overlay.showCaret(this.caretOffset);
    this.overlay.showHandles(this.heldSpan, this.heldColor());
  }

  private heldColor(): string {
    const held = this.codingById(this.held);
    return (held && this.shown.codes.get(held.codeId)?.color) ?? '#7a8a99';
  }

  private context(): SectionContext {
    const { drawn, painter, fixedLines: lines, words, idPrefix } = this;
    return { drawn, painter, codes: this.shown.codes, lines, ...words, idPrefix };
  }

  private visibleSections(): readonly DrawnSection[] {
    return this.sections.filter((section) => section.isVisible);
  }

  private sectionAt(offset: number): DrawnSection | undefined {
    return this.sections.findLast(({ place }) => place.start <= offset) ?? this.sections[0];
  }
}
