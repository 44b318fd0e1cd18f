import type { SectionElements } from './draw-text';
import type { SectionContent, SectionContext } from './section-context';
import { SectionDescriptions } from './section-descriptions';
import { SectionGrounds } from './section-grounds';
import { SectionStripes } from './section-stripes';
import { SectionWords } from './section-words';
import type { Paragraph, TextSection } from './text-outline';

/**
 * A section in the page that gets its highlights and stripes when it comes into view and loses them afterwards.
 *
 * A range registered while its section is skipped never paints, so nothing is done ahead.
 */
export class DrawnSection {
  isVisible = false;
  private content: SectionContent = { codings: [], stripes: [] };
  private measuredSize = '';
  private changed: readonly Paragraph[] = [];
  private readonly words: SectionWords;
  private readonly stripes: SectionStripes;
  private readonly grounds: SectionGrounds;
  private readonly descriptions: SectionDescriptions;

  constructor(
    readonly place: TextSection,
    readonly elements: SectionElements,
  ) {
    this.words = new SectionWords(place, elements);
    this.stripes = new SectionStripes(elements.margin, place);
    this.grounds = new SectionGrounds(place);
    this.descriptions = new SectionDescriptions(place, elements);
  }

  /** Paints and measures everything. */
  show(content: SectionContent, context: SectionContext): void {
    this.isVisible = true;
    this.prepare(content, context, true);
    this.draw(context);
  }

  /** Takes what is to be shown and measures what is new in it; only reads, so that all sections can do so first. */
  prepare(content: SectionContent, context: SectionContext, haveLinesMoved = false): void {
    this.content = content;
    if (haveLinesMoved) this.measuredSize = this.size();
    this.stripes.measure(content.stripes, context, haveLinesMoved);
    this.changed = this.words.prepare(content.codings, context);
  }

  /** Whether words are to be drawn anew, so that what lies on them must be painted anew too. */
  get hasNewWords(): boolean {
    return this.changed.length > 0;
  }

  /** Draws what has changed since it was drawn last; only writes. */
  draw(context: SectionContext): void {
    this.grounds.release(this.changed);
    this.words.draw(this.changed, context);
    this.changed = [];
    this.stripes.draw(context);
    this.grounds.paint(this.content.codings, context);
    this.descriptions.say(this.content.codings, context);
  }

  /** Lets go of what only a visible section needs. */
  hide(): void {
    this.isVisible = false;
    this.measuredSize = '';
    this.grounds.clear();
    this.stripes.clear();
  }

  /** Stops saying codings that may be others by the time the section is seen again. */
  forget(context: SectionContext): void {
    if (!this.isVisible && this.words.isTalking) this.words.draw(this.words.prepare([], context), context);
  }

  /** Draws all words anew: at first, and when they are set in other lines. */
  drawWords(context: SectionContext): void {
    this.grounds.clear();
    this.words.drawAll(context);
  }

  /** Whether the section has another size than when its stripes were measured. */
  get hasMoved(): boolean {
    return this.isVisible && this.size() !== this.measuredSize;
  }

  /** Measures the same stripes again. */
  measureAgain(context: SectionContext): void {
    this.prepare(this.content, context, true);
  }

  private size(): string {
    const { offsetWidth, offsetHeight } = this.elements.section;
    return `${offsetWidth}x${offsetHeight}`;
  }
}
