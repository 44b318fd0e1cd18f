import type { Coding } from '../../../shared/project/coding';
import { paragraphAt } from '../../../shared/text/paragraphs';
import type { Boundary } from './draw-paragraph';
import type { SectionContext } from './section-context';
import type { TextSection } from './text-outline';

/** Where codings begin and end in a section, by the number of the paragraph. Those that meet are said together. */
export function sectionBoundaries(
  codings: readonly Coding[],
  place: TextSection,
  { drawn, codes, codingBegins, codingEnds }: SectionContext,
): ReadonlyMap<number, readonly Boundary[]> {
  const names = { start: new Map<number, string[]>(), end: new Map<number, string[]>() };
  for (const coding of codings) {
    const name = codes.get(coding.codeId)?.name;
    if (name === undefined) continue;
    for (const kind of ['start', 'end'] as const) {
      const offset = coding[kind];
      if (offset < place.start || offset > place.end || (kind === 'start' && offset === place.end)) continue;
      const found = names[kind].get(offset);
      if (found === undefined) names[kind].set(offset, [name]);
      else found.push(name);
    }
  }
  const boundaries = new Map<number, Boundary[]>();
  for (const kind of ['end', 'start'] as const) {
    const say = kind === 'start' ? codingBegins : codingEnds;
    for (const [offset, found] of names[kind]) {
      // The end of a coding belongs to its last character.
      const number = paragraphAt(drawn.outline.starts, kind === 'end' ? offset - 1 : offset);
      const boundary = { offset, kind, words: say(found) };
      const own = boundaries.get(number);
      if (own === undefined) boundaries.set(number, [boundary]);
      else own.push(boundary);
    }
  }
  return boundaries;
}
