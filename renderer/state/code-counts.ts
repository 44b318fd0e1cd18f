import type { CodeId } from '../../shared/kernel/ids';
import type { CodeTree } from '../../shared/project/code-tree';
import type { Coding } from '../../shared/project/coding';
import type { Project } from '../../shared/project/project';
import { breathOf } from '../db/breath';

/** How many codings each code has; codes without any are left out. */
export type CodeCounts = ReadonlyMap<CodeId, number>;

const noCodings: Project['codings'] = new Map();

/** Counts of one document's list; a change replaces one list and leaves the others as they are. */
const countsOfList = new WeakMap<readonly Coding[], CodeCounts>();

/** Codings of each code in one document. */
export function countsOf(list: readonly Coding[]): CodeCounts {
  let counts = countsOfList.get(list);
  if (counts === undefined) {
    const fresh = new Map<CodeId, number>();
    for (const { codeId } of list) fresh.set(codeId, (fresh.get(codeId) ?? 0) + 1);
    counts = fresh;
    countsOfList.set(list, counts);
  }
  return counts;
}

/** Counts the documents one after the other, letting others go first in between, so that asking costs little afterwards. */
export async function countAhead(codings: Project['codings']): Promise<void> {
  const breath = breathOf();
  for (const list of codings.values()) {
    countsOf(list);
    if (breath.isDue()) await breath.take();
  }
}

/** The latest count: the next one differs from it in the documents that changed. */
let latest: { readonly codings: Project['codings']; readonly total: CodeCounts } = {
  codings: noCodings,
  total: new Map(),
};

/** Codings of each code, its own only: counted from the latest count on, in the documents that differ. */
export function countByCode(codings: Project['codings']): CodeCounts {
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

/** All codings that were counted. */
export function sumOf(counts: CodeCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** Sums of the counts they were made from, as long as those are wanted. */
const totals = new WeakMap<CodeCounts, { readonly tree: CodeTree; readonly totals: CodeCounts }>();

/** Codings of each code with all codes below it. */
export function totalsOf(tree: CodeTree, counts: CodeCounts): CodeCounts {
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
