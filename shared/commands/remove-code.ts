import type { CodeId } from '../kernel/ids';
import { codeTree } from '../project/code-tree';
import { allCodings, type Project } from '../project/project';
import type { Change } from './command';
import { diffOf, squash } from './diff';
import { codeOf, memosOf } from './lookup';
import { withoutCodings } from './without-codings';

/** Removes a code with all codes below it, their codings, memos and matrix statements. */
export function removeCode(project: Project, { codeId }: { readonly codeId: CodeId }): Change {
  const code = codeOf(project, codeId);
  const ids = new Set(codeTree(project.codes).subtree(codeId));
  const codings = [...allCodings(project)].filter((coding) => ids.has(coding.codeId));
  return {
    name: 'remove-code',
    params: { code: code.name, codes: ids.size, codings: codings.length },
    diff: squash([
      withoutCodings(project, codings),
      diffOf('codes', { removed: [...ids].map((id) => codeOf(project, id)) }),
      diffOf('memos', { removed: memosOf(project, ids) }),
      diffOf('cellSummaries', {
        removed: [...project.cellSummaries.values()].filter((summary) => ids.has(summary.codeId)),
      }),
    ]),
  };
}
