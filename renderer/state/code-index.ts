import { useMemo } from 'react';
import type { CodeId } from '../../shared/kernel/ids';
import { codeTree, type CodeTree } from '../../shared/project/code-tree';
import type { Project } from '../../shared/project/project';
import { useProjectState } from './project-store';

/** The code system as a tree; made anew only when the codes change. */
export function useCodeTree(): CodeTree {
  const codes = useProjectState((state) => state.project?.codes);
  return useMemo(() => codeTree(codes ?? new Map()), [codes]);
}

/** Number of codings of each code, its own only; codes without any are left out. */
export function useCodeCounts(): ReadonlyMap<CodeId, number> {
  const codings = useProjectState((state) => state.project?.codings);
  return useMemo(() => (codings === undefined ? new Map() : countByCode(codings)), [codings]);
}

/** Counts per document are kept, because a change replaces one document's list and leaves the others as they are. */
const countsOfList = new WeakMap<object, ReadonlyMap<CodeId, number>>();

/** Number of codings of each code. */
function countByCode(codings: Project['codings']): ReadonlyMap<CodeId, number> {
  const total = new Map<CodeId, number>();
  for (const list of codings.values()) {
    let counts = countsOfList.get(list);
    if (counts === undefined) {
      const fresh = new Map<CodeId, number>();
      for (const { codeId } of list) fresh.set(codeId, (fresh.get(codeId) ?? 0) + 1);
      counts = fresh;
      countsOfList.set(list, counts);
    }
    for (const [codeId, count] of counts) total.set(codeId, (total.get(codeId) ?? 0) + count);
  }
  return total;
}
