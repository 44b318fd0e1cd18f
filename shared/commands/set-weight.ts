import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf, codingNow } from './lookup';

/** Says how strongly a passage speaks for its code: 0 to 100, or nothing. */
export function setWeight(
  project: Project,
  { coding, weight }: { readonly coding: Coding; readonly weight: number | null },
): Change {
  const before = codingNow(project, coding);
  return {
    name: 'set-weight',
    params: { code: codeOf(project, before.codeId).name, weight: weight ?? '' },
    diff: before.weight === weight ? {} : diffOf('codings', { updated: [[before, { ...before, weight }]] }),
  };
}
