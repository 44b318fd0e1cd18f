import { paragraphRange } from '../../../shared/text/paragraphs';
import { intersect, type Span } from '../../../shared/text/span';
import { paintedPieces } from './coverage';
import { drawStripes } from './draw-stripes';
import type { SectionElements } from './draw-text';
import { paintSpan } from './painted-span';
import type { LanedCoding, SectionContext } from './section-context';
import type { TextSection } from './text-outline';

/**
 * A section in the page that gets its highlights and stripes when it comes into view and loses them afterwards.
 *
 * A range registered while its section is skipped never paints, so nothing is done ahead.
 */
export class DrawnSection {
  isVisible = false;
  private painted: (() => void)[] = [];
  private shown: readonly LanedCoding[] = [];
  private measuredSize = '';

  constructor(
    readonly place: TextSection,
    readonly elements: SectionElements,
  ) {}

  /** Paints and measures everything anew. */
  show(codings: readonly LanedCoding[], context: SectionContext): void {
    this.clear();
    this.isVisible = true;
    this.shown = codings;
    this.paint(context);
    this.describe(context);
    this.measure(context);
  }

  /** Paints again only if other codings, or other lanes, are to be shown. */
  update(codings: readonly LanedCoding[], context: SectionContext): void {
    const isSame =
      codings.length === this.shown.length &&
      codings.every(({ coding, lane }, index) => {
        const before = this.shown[index];
        return before?.coding === coding && before.lane === lane;
      });
    if (!isSame) this.show(codings, context);
  }

  /** Lets go of what only a visible section needs. */
  hide(): void {
    this.clear();
    this.isVisible = false;
    this.measuredSize = '';
    if (!this.elements.margin.contains(document.activeElement)) this.elements.margin.replaceChildren();
  }

  /** Places the stripes anew when the section has another size than when they were measured. */
  resize(context: SectionContext): void {
    if (this.isVisible && this.size() !== this.measuredSize) this.measure(context);
  }

  private size(): string {
    const { offsetWidth, offsetHeight } = this.elements.section;
    return `${offsetWidth}x${offsetHeight}`;
  }

  private measure(context: SectionContext): void {
    this.measuredSize = this.size();
    drawStripes(this.elements.margin, this.place, this.shown, context);
    this.elements.margin.append(...this.descriptions);
  }

  private clear(): void {
    for (const takeAway of this.painted) takeAway();
    this.painted = [];
  }

  private paint({ drawn, painter }: SectionContext): void {
    const clipped = this.shown.flatMap(({ coding }) => {
      const span = intersect(coding, this.place);
      return span === null ? [] : [{ span, codeId: coding.codeId }];
    });
    const pieces = paintedPieces(clipped.map(({ span }) => span));
    clipped.forEach(({ codeId }, index) => {
      const { plain } = painter.ofCode(codeId);
      for (const piece of pieces[index] ?? []) this.painted.push(paintSpan(drawn, piece, plain));
    });
  }

  private descriptions: HTMLElement[] = [];

  private describe({ drawn, codes, describe, idPrefix }: SectionContext): void {
    const names = new Map<number, Set<string>>();
    for (const { coding } of this.shown) {
      const [from, to] = paragraphRange(drawn.outline.starts, coding satisfies Span);
      const first = Math.max(from, this.place.first + 1);
      for (let number = first; number <= Math.min(to, this.place.behind); number += 1) {
        const name = codes.get(coding.codeId)?.name;
        if (name !== undefined) names.set(number, (names.get(number) ?? new Set()).add(name));
      }
    }
    this.descriptions = [];
    this.elements.paragraphs.forEach((paragraph, index) => {
      const number = this.place.first + index + 1;
      const found = names.get(number);
      if (found === undefined) {
        paragraph.removeAttribute('aria-describedby');
        return;
      }
      const description = document.createElement('span');
      description.hidden = true;
      description.id = `${idPrefix}-${number}`;
      description.textContent = describe([...found]);
      paragraph.setAttribute('aria-describedby', description.id);
      this.descriptions.push(description);
    });
  }
}
