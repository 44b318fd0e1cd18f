import type { CaseId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf, squash } from './diff';
import { caseOf, memosOf } from './lookup';

/** Removes cases with their memos and the statements of their matrix columns. Their documents stay. */
export function removeCases(project: Project, { caseIds }: { readonly caseIds: readonly CaseId[] }): Change {
  const ids = new Set<string>(caseIds);
  const removed = [...new Set(caseIds)].map((id) => caseOf(project, id));
  return {
    name: 'remove-cases',
    params: { count: removed.length, case: removed[0]?.name ?? '' },
    diff: squash([
      diffOf('cases', { removed }),
      diffOf('memos', { removed: memosOf(project, ids) }),
      diffOf('cellSummaries', {
        removed: [...project.cellSummaries.values()].filter(({ columnId }) => ids.has(columnId ?? '')),
      }),
    ]),
  };
}
