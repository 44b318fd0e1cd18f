import type { CodingId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import { diffOf, type Diff } from './diff';
import { memosOf } from './lookup';

/** The part of a diff that takes codings away, with their memos and their places as anchor examples. */
export function withoutCodings(project: Project, codings: readonly Coding[]): Diff {
  if (codings.length === 0) return {};
  const ids = new Set<CodingId>(codings.map((coding) => coding.id));
  const codes = [...project.codes.values()].filter((code) => code.examples.some((id) => ids.has(id)));
  return {
    ...diffOf('codings', { removed: codings }),
    ...diffOf('memos', { removed: memosOf(project, ids) }),
    ...diffOf('codes', {
      updated: codes.map((code) => [code, { ...code, examples: code.examples.filter((id) => !ids.has(id)) }] as const),
    }),
  };
}
