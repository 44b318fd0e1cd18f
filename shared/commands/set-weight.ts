import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf } from './lookup';

/** Says how strongly a passage speaks for its code: 0 to 100, or nothing. */
export function setWeight(
  project: Project,
  { coding, weight }: { readonly coding: Coding; readonly weight: number | null },
): Change {
  return {
    name: 'set-weight',
    params: { code: codeOf(project, coding.codeId).name, weight: weight ?? '' },
    diff: coding.weight === weight ? {} : diffOf('codings', { updated: [[coding, { ...coding, weight }]] }),
  };
}
