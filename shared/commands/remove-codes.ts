import type { CodeId } from '../kernel/ids';
import { codeTree } from '../project/code-tree';
import { allCodings, type Project } from '../project/project';
import type { Change } from './command';
import { diffOf, squash } from './diff';
import { codeOf, memosOf } from './lookup';
import { withoutCodings } from './without-codings';

/** Removes codes with all codes below them, their codings, memos and matrix statements. */
export function removeCodes(project: Project, { codeIds }: { readonly codeIds: readonly CodeId[] }): Change {
  const tree = codeTree(project.codes);
  const ids = new Set(codeIds.flatMap((id) => tree.subtree(id)));
  const [first] = codeIds;
  const codings = [...allCodings(project)].filter((coding) => ids.has(coding.codeId));
  return {
    name: 'remove-codes',
    params: {
      code: first === undefined ? '' : codeOf(project, first).name,
      codes: ids.size,
      codings: codings.length,
    },
    diff: squash([
      withoutCodings(project, codings),
      diffOf('codes', { removed: [...ids].map((id) => codeOf(project, id)) }),
      diffOf('memos', { removed: memosOf(project, ids) }),
      diffOf('cellSummaries', {
        removed: [...project.cellSummaries.values()].filter(({ codeId }) => codeId !== null && ids.has(codeId)),
      }),
    ]),
  };
}
