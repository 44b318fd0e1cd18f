import type { Coding } from '../../../shared/project/coding';
import { paragraphRange } from '../../../shared/text/paragraphs';
import type { SectionElements } from './draw-text';
import type { SectionContext } from './section-context';
import type { TextSection } from './text-outline';

/** Says the codes of each paragraph of a section to the screen reader, beside the words. */
export class SectionDescriptions {
  private readonly said = new Map<number, HTMLElement>();

  constructor(
    private readonly place: TextSection,
    private readonly elements: SectionElements,
  ) {}

  /** Says these codings. */
  say(codings: readonly Coding[], context: SectionContext): void {
    const names = this.namesByParagraph(codings, context);
    for (const [number, description] of this.said) {
      if (names.has(number)) continue;
      description.remove();
      this.paragraph(number)?.removeAttribute('aria-describedby');
      this.said.delete(number);
    }
    for (const [number, found] of names) {
      const words = context.describe([...found]);
      const description = this.said.get(number) ?? this.describe(number, context);
      if (description.textContent !== words) description.textContent = words;
    }
  }

  private describe(number: number, { idPrefix }: SectionContext): HTMLElement {
    const description = document.createElement('span');
    description.id = `${idPrefix}-${number}`;
    this.said.set(number, description);
    this.elements.descriptions.append(description);
    this.paragraph(number)?.setAttribute('aria-describedby', description.id);
    return description;
  }

  private paragraph(number: number): HTMLElement | undefined {
    return this.elements.paragraphs[number - 1 - this.place.first];
  }

  private namesByParagraph(codings: readonly Coding[], { drawn, codes }: SectionContext): Map<number, Set<string>> {
    const names = new Map<number, Set<string>>();
    for (const coding of codings) {
      const name = codes.get(coding.codeId)?.name;
      if (name === undefined) continue;
      const [from, to] = paragraphRange(drawn.outline.starts, coding);
      const last = Math.min(to, this.place.behind);
      for (let number = Math.max(from, this.place.first + 1); number <= last; number += 1) {
        const found = names.get(number);
        if (found === undefined) names.set(number, new Set([name]));
        else found.add(name);
      }
    }
    return names;
  }
}
