import type { CodeId } from '../../shared/kernel/ids';
import { codeTree, type CodeTree } from '../../shared/project/code-tree';
import type { Coding } from '../../shared/project/coding';
import type { Project } from '../../shared/project/project';
import { useProjectState } from './project-store';

type Counts = ReadonlyMap<CodeId, number>;

const noCodes: Project['codes'] = new Map();
const noCodings: Project['codings'] = new Map();

/** The code system as a tree; made once for each state of the codes, whoever asks. */
export function useCodeTree(): CodeTree {
  return treeOf(useProjectState((state) => state.project?.codes ?? noCodes));
}

/** Number of codings of each code, its own only; codes without any are left out. */
export function useCodeCounts(): Counts {
  return countByCode(useProjectState((state) => state.project?.codings ?? noCodings));
}

/** Number of codings of each code with all codes below it. */
export function useCodeTotals(): Counts {
  const tree = useCodeTree();
  return totalsOf(tree, useCodeCounts());
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

/** Counts of one document's list; a change replaces one list and leaves the others as they are. */
const countsOfList = new WeakMap<readonly Coding[], Counts>();

function countsOf(list: readonly Coding[]): Counts {
  let counts = countsOfList.get(list);
  if (counts === undefined) {
    const fresh = new Map<CodeId, number>();
    for (const { codeId } of list) fresh.set(codeId, (fresh.get(codeId) ?? 0) + 1);
    counts = fresh;
    countsOfList.set(list, counts);
  }
  return counts;
}

/** The latest count: the next one differs from it in the documents that changed. */
let latest: { readonly codings: Project['codings']; readonly total: Counts } = { codings: noCodings, total: new Map() };

function countByCode(codings: Project['codings']): Counts {
  if (latest.codings === codings) return latest.total;
  const total = new Map(latest.total);
  const add = (list: readonly Coding[], sign: 1 | -1): void => {
    for (const [codeId, count] of countsOf(list)) {
      const sum = (total.get(codeId) ?? 0) + sign * count;
      if (sum === 0) total.delete(codeId);
      else total.set(codeId, sum);
    }
  };
  for (const [documentId, list] of latest.codings) if (codings.get(documentId) !== list) add(list, -1);
  for (const [documentId, list] of codings) if (latest.codings.get(documentId) !== list) add(list, 1);
  latest = { codings, total };
  return total;
}

const totals = new WeakMap<Counts, { readonly tree: CodeTree; readonly totals: Counts }>();

function totalsOf(tree: CodeTree, counts: Counts): Counts {
  const known = totals.get(counts);
  if (known?.tree === tree) return known.totals;
  const sums = new Map(counts);
  // Children stand behind their parents, so that from the end every sum is complete before it is handed up.
  for (const { id } of tree.ordered.toReversed()) {
    const parent = tree.path(id).at(-2);
    const sum = sums.get(id) ?? 0;
    if (parent !== undefined && sum > 0) sums.set(parent.id, (sums.get(parent.id) ?? 0) + sum);
  }
  totals.set(counts, { tree, totals: sums });
  return sums;
}
