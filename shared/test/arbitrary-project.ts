import type fc from 'fast-check';
import { buildSpec, type ProjectWithTexts } from './build-spec';
import { spec, type ProjectSize } from './project-spec';

export type { ProjectWithTexts };

/**
 * Any study that the app could hold: every kind of record, codes in a tree, passages that overlap and are coded several
 * times, texts that are hard to count and to write down.
 *
 * Always true of it: ids are distinct, references lead somewhere, `text.slice(start, end) === quote`, no passage cuts a
 * character, codings lie in reading order, and no two say the same (passage, code, coder).
 */
export function arbitraryProject(size: ProjectSize = {}): fc.Arbitrary<ProjectWithTexts> {
  return spec(size).map(buildSpec);
}
