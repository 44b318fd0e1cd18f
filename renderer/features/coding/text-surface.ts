import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { Coding } from '../../../shared/project/coding';
import { paragraphAt } from '../../../shared/text/paragraphs';
import { intervalIndex, type IntervalIndex } from '../../../shared/text/interval-index';
import { assignLanes, laneCount } from '../../../shared/text/lanes';
import { intersect, type Span } from '../../../shared/text/span';
import { drawSection } from './draw-text';
import { DrawnSection } from './drawn-section';
import type { LanedCoding, SectionContext } from './section-context';
import { HighlightPainter, type Ground } from './highlight-painter';
import { paintSpan } from './painted-span';
import { TextOverlay } from './text-overlay';
import { liveRange, type DrawnText } from './text-position';
import type { TextOutline } from './text-outline';
import { lanePitch } from './stripe-layout';

/** What is pointed out apart from the codes: a passage, and for a coding the code whose colour it takes. */
export type MarkName = 'selection' | 'hover' | 'held' | 'flash';
type Mark = { readonly span: Span; readonly codeId: CodeId | null };

/** The words the surface says itself. */
export type SurfaceWords = Pick<SectionContext, 'describe' | 'stripeTitle'>;

/** A place to read on from: a paragraph, and how far its top is from the top of the window, in pixels. */
export type ReadingPlace = { readonly number: number; readonly distance: number };

let surfaces = 0;

/**
 * A coded text in the page.
 *
 * The whole text is in the page, in sections the browser lays out only near the window; highlights and stripes exist
 * only for those. Nothing here knows React or the store: it is told what to show.
 */
export class TextSurface {
  readonly drawn: DrawnText;
  index: IntervalIndex<LanedCoding> = intervalIndex<LanedCoding>([]);
  private codings: readonly Coding[] = [];
  private codes: ReadonlyMap<CodeId, Code> = new Map();
  private pitch = lanePitch(1);
  private readonly sections: readonly DrawnSection[];
  private readonly painter = new HighlightPainter();
  private readonly overlay: TextOverlay;
  private readonly marks = new Map<MarkName, Mark>();
  private readonly paintedMarks = new Map<MarkName, (() => void)[]>();
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
    private readonly onLayout: () => void,
  ) {
    this.sections = outline.sections.map((place) => new DrawnSection(place, drawSection(outline, place)));
    this.drawn = { outline, elements: this.sections.flatMap(({ elements }) => elements.paragraphs) };
    this.overlay = new TextOverlay(this.drawn, (offset) => this.sectionAt(offset));
    for (const section of this.sections) {
      section.elements.section.addEventListener('contentvisibilityautostatechange', (event) =>
        this.onVisibility(section, event),
      );
    }
    host.replaceChildren(...this.sections.map(({ elements }) => elements.section));
    this.observer.observe(host);
    document.fonts.addEventListener('loadingdone', this.remeasure);
    window.addEventListener('beforeprint', this.beforePrint);
    window.addEventListener('afterprint', this.afterPrint);
  }

  /** Shows these codings; only sections in view whose codings or lanes differ are painted again. */
  setCodings(codings: readonly Coding[], codes: ReadonlyMap<CodeId, Code>): void {
    const hasNewCodes = codes !== this.codes;
    if (codings === this.codings && !hasNewCodes) return;
    if (codings !== this.codings) this.arrange(codings);
    this.codes = codes;
    if (hasNewCodes) this.painter.setCodes(codes);
    const context = this.context();
    for (const section of this.visibleSections()) {
      const shown = this.index.query(section.place);
      if (hasNewCodes) section.show(shown, context);
      else section.update(shown, context);
    }
    this.pointOutStripes();
  }

  /** Speaks another language from now on. */
  setWords(words: SurfaceWords): void {
    this.words = words;
    const context = this.context();
    for (const section of this.visibleSections()) section.show(this.index.query(section.place), context);
    this.pointOutStripes();
  }

  /** Shows which coding is in hand; `span` is its passage, also while its ends are being dragged. */
  hold(coding: Coding | null, span: Span | null = coding): void {
    const color = coding === null ? null : (this.codes.get(coding.codeId)?.color ?? null);
    this.held = coding?.id ?? null;
    this.heldSpan = span;
    this.setMark('held', coding === null || span === null ? null : { span, codeId: coding.codeId });
    this.overlay.showHandles(span, color ?? '#7a8a99');
    this.pointOutStripes();
  }

  /** Points at a coding, as long as the pointer or the focus is on its stripe. */
  pointAt(coding: Coding | null): void {
    this.setMark('hover', coding === null ? null : { span: coding, codeId: coding.codeId });
    for (const part of this.host.querySelectorAll<HTMLElement>('[data-pointed]')) delete part.dataset['pointed'];
    if (coding !== null) for (const part of this.partsOf(coding.id)) part.dataset['pointed'] = '';
  }

  /** Marks a passage, or takes the mark away. */
  mark(name: 'selection' | 'flash', span: Span | null): void {
    this.setMark(name, span === null ? null : { span, codeId: null });
  }

  /** Shows where the keys act. */
  showCaret(offset: number | null): void {
    this.caretOffset = offset;
    if (this.caretParagraph !== undefined) delete this.caretParagraph.dataset['caret'];
    this.caretParagraph = offset === null ? undefined : this.paragraphElement(offset);
    if (this.caretParagraph !== undefined) this.caretParagraph.dataset['caret'] = '';
    this.overlay.showCaret(offset);
  }

  /** The coding with an id, if this text has it. */
  codingById(id: string | null | undefined): Coding | undefined {
    return id === null || id === undefined ? undefined : this.codings.find((coding) => coding.id === id);
  }

  /** Codings over an offset, smallest first. */
  codingsAt(offset: number): readonly Coding[] {
    const found = this.index.query(offset).map(({ coding }) => coding);
    return found.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
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
    const scroll = (): void => element.scrollIntoView({ block, behavior: 'instant' });
    scroll();
    requestAnimationFrame(() => requestAnimationFrame(scroll));
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

  private arrange(codings: readonly Coding[]): void {
    const lanes = assignLanes(codings);
    this.codings = codings;
    this.index = intervalIndex(
      codings.map((coding, index) => ({ coding, lane: lanes[index] ?? 0, start: coding.start, end: coding.end })),
    );
    const pitch = lanePitch(laneCount(lanes));
    if (pitch === this.pitch) return;
    this.pitch = pitch;
    for (const section of this.visibleSections()) section.show(this.index.query(section.place), this.context());
  }

  private onVisibility(section: DrawnSection, event: Event): void {
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) section.hide();
    else {
      section.show(this.index.query(section.place), this.context());
      for (const name of this.marks.keys()) this.paintMark(name);
      this.pointOutStripes();
      this.overlayAgain();
    }
    this.onLayout();
  }

  private setMark(name: MarkName, mark: Mark | null): void {
    if (mark === null && !this.marks.has(name)) return;
    if (mark === null) this.marks.delete(name);
    else this.marks.set(name, mark);
    this.paintMark(name);
  }

  private paintMark(name: MarkName): void {
    for (const takeAway of this.paintedMarks.get(name) ?? []) takeAway();
    const mark = this.marks.get(name);
    const painted: (() => void)[] = [];
    for (const { place } of mark === undefined ? [] : this.visibleSections()) {
      const piece = mark === undefined ? null : intersect(mark.span, place);
      if (mark !== undefined && piece !== null) painted.push(paintSpan(this.drawn, piece, this.groundOf(name, mark)));
    }
    this.paintedMarks.set(name, painted);
  }

  private groundOf(name: MarkName, { codeId }: Mark): Ground {
    if (codeId !== null) return this.painter.ofCode(codeId)[name === 'hover' ? 'pointed' : 'held'];
    return name === 'flash' ? this.painter.flash : this.painter.selection;
  }

  private pointOutStripes(): void {
    for (const part of this.host.querySelectorAll<HTMLElement>('[data-held]')) delete part.dataset['held'];
    if (this.held !== null) for (const part of this.partsOf(this.held)) part.dataset['held'] = '';
  }

  private partsOf(id: CodingId): Iterable<HTMLElement> {
    return this.host.querySelectorAll<HTMLElement>(`[data-coding="${id}"]`);
  }

  /** On paper all sections are seen at once; the page takes its printed width first, so that the stripes fit. */
  private readonly beforePrint = (): void => {
    this.host.dataset['printing'] = '';
    for (const section of this.sections) {
      if (!section.isVisible) this.onlyPrinted.push(section);
      section.show(this.index.query(section.place), this.context());
    }
  };

  private readonly afterPrint = (): void => {
    delete this.host.dataset['printing'];
    for (const section of this.onlyPrinted) section.hide();
    this.onlyPrinted = [];
    this.remeasure();
  };

  private readonly remeasure = (): void => {
    const context = this.context();
    for (const section of this.visibleSections()) section.resize(context);
    this.pointOutStripes();
    this.overlayAgain();
    this.onLayout();
  };

  private overlayAgain(): void {
    this.overlay.showCaret(this.caretOffset);
    const held = this.codingById(this.held);
    const color = held && this.codes.get(held.codeId)?.color;
    this.overlay.showHandles(this.heldSpan, color ?? '#7a8a99');
  }

  private context(): SectionContext {
    const { drawn, painter, codes, pitch, words, idPrefix } = this;
    return { drawn, painter, codes, pitch, ...words, idPrefix };
  }

  private visibleSections(): readonly DrawnSection[] {
    return this.sections.filter((section) => section.isVisible);
  }

  private sectionAt(offset: number): DrawnSection | undefined {
    return this.sections.findLast(({ place }) => place.start <= offset) ?? this.sections[0];
  }
}
