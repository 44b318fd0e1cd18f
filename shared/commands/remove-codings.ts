import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { codeOf } from './lookup';
import { withoutCodings } from './without-codings';

/** Takes codings off their passages. */
export function removeCodings(project: Project, { codings }: { readonly codings: readonly Coding[] }): Change {
  const [first] = codings;
  return {
    name: 'remove-codings',
    params: { count: codings.length, code: first === undefined ? '' : codeOf(project, first.codeId).name },
    diff: withoutCodings(project, codings),
  };
}
