import type { Coding } from '../../../shared/project/coding';
import { fillParagraph, type Boundary } from './draw-paragraph';
import type { SectionElements } from './draw-text';
import { sectionBoundaries } from './section-boundaries';
import type { SectionContext } from './section-context';
import type { Paragraph, TextSection } from './text-outline';

const none: readonly never[] = [];

/** The words of a section, with what is said between them where codings begin and end. */
export class SectionWords {
  private boundaries: ReadonlyMap<number, readonly Boundary[]> = new Map();
  private said = new Map<number, string>();

  constructor(
    private readonly place: TextSection,
    private readonly elements: SectionElements,
  ) {}

  /** Takes the codings that are to be said. Gives the paragraphs that must be drawn anew for it. */
  prepare(codings: readonly Coding[], context: SectionContext): readonly Paragraph[] {
    this.boundaries = sectionBoundaries(codings, this.place, context);
    const signs = new Map([...this.boundaries].map(([number, own]) => [number, signOf(own)]));
    const numbers = new Set([...signs.keys(), ...this.said.keys()]);
    const changed = [...numbers].filter((number) => signs.get(number) !== this.said.get(number));
    this.said = signs;
    return changed.flatMap((number) => context.drawn.outline.paragraphs[number - 1] ?? []);
  }

  /** Draws paragraphs anew. */
  draw(paragraphs: readonly Paragraph[], { drawn, lines, timeTitle }: SectionContext): void {
    for (const paragraph of paragraphs) {
      const { number } = paragraph;
      const element = this.elements.paragraphs[number - 1 - this.place.first];
      if (element === undefined) continue;
      const parts = { boundaries: this.boundaries.get(number) ?? none, lines: lines.get(number) ?? none, timeTitle };
      fillParagraph(element, drawn.outline.text, paragraph, parts);
    }
  }

  /** Draws all paragraphs anew. */
  drawAll(context: SectionContext): void {
    this.draw(context.drawn.outline.paragraphs.slice(this.place.first, this.place.behind), context);
  }

  /** Whether anything is said between the words. */
  get isTalking(): boolean {
    return this.said.size > 0;
  }
}

function signOf(boundaries: readonly Boundary[]): string {
  return boundaries.map(({ offset, kind, words }) => `${offset} ${kind} ${words}`).join('\n');
}
