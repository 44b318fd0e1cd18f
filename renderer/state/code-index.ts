import type { CodeId } from '../../shared/kernel/ids';
import { codeTree, type CodeTree } from '../../shared/project/code-tree';
import type { Project } from '../../shared/project/project';
import { countByCode, countsOf, sumOf, totalsOf, type CodeCounts } from './code-counts';
import { useProjectState } from './project-store';

const noCodes: Project['codes'] = new Map();
const noCodings: Project['codings'] = new Map();

/** The code system as a tree; made once for each state of the codes, whoever asks. */
export function useCodeTree(): CodeTree {
  return treeOf(useProjectState((state) => state.project?.codes ?? noCodes));
}

/** Number of codings of each code, its own only; codes without any are left out. Changes with every coding. */
export function useCodeCounts(): CodeCounts {
  return useProjectState(({ project }) => countByCode(project?.codings ?? noCodings));
}

/** Number of codings of one code, its own only; draws again only when that number changes. */
export function useCodeCount(codeId: CodeId): number {
  return useProjectState(({ project }) => countByCode(project?.codings ?? noCodings).get(codeId) ?? 0);
}

/** Number of codings of one code with all codes below it; draws again only when that number changes. */
export function useCodeTotal(codeId: CodeId): number {
  return useProjectState(({ project }) => {
    const counts = countByCode(project?.codings ?? noCodings);
    return totalsOf(treeOf(project?.codes ?? noCodes), counts).get(codeId) ?? 0;
  });
}

/** Number of all codings of the project. */
export function useCodingTotal(): number {
  return useProjectState(({ project }) => sumOf(countByCode(project?.codings ?? noCodings)));
}

/** Number of documents in which a code was given. */
export function documentsWithCode(codings: Project['codings'], codeId: CodeId): number {
  let documents = 0;
  for (const list of codings.values()) if (countsOf(list).has(codeId)) documents += 1;
  return documents;
}

const trees = new WeakMap<Project['codes'], CodeTree>();

function treeOf(codes: Project['codes']): CodeTree {
  let tree = trees.get(codes);
  if (tree === undefined) {
    tree = codeTree(codes);
    trees.set(codes, tree);
  }
  return tree;
}
