import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf } from './lookup';

/** Gives codings another code; passage, coder, weight and memo stay. */
export function recodeCodings(
  project: Project,
  { codings, codeId }: { readonly codings: readonly Coding[]; readonly codeId: CodeId },
): Change {
  const [first] = codings;
  const changed = codings.filter((coding) => coding.codeId !== codeId);
  return {
    name: 'recode-codings',
    params: {
      count: changed.length,
      from: first === undefined ? '' : codeOf(project, first.codeId).name,
      to: codeOf(project, codeId).name,
    },
    diff: diffOf('codings', { updated: changed.map((coding) => [coding, { ...coding, codeId }] as const) }),
  };
}
