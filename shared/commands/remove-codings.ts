import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { codeOf, codingsNow } from './lookup';
import { withoutCodings } from './without-codings';

/** Takes codings off their passages. */
export function removeCodings(project: Project, { codings }: { readonly codings: readonly Coding[] }): Change {
  const removed = codingsNow(project, codings);
  const [first] = removed;
  return {
    name: 'remove-codings',
    params: { count: removed.length, code: first === undefined ? '' : codeOf(project, first.codeId).name },
    diff: withoutCodings(project, removed),
  };
}
