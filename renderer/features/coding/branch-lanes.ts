import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { CodeTree } from '../../../shared/project/code-tree';
import type { Coding } from '../../../shared/project/coding';
import type { Span } from '../../../shared/text/span';

/** A stripe of the margin: one coding, or the codings of a folded branch that hang together. */
export type Stripe = Span & {
  /** Id of its first coding; another one when the branch is folded. */
  readonly key: string;
  /** In reading order; never empty. */
  readonly codings: readonly Coding[];
  /** Place of its branch among the branches of the document: those before it stand nearer to the text. */
  readonly branch: number;
  /** What it is named and coloured after: the code, or the folded branch. */
  readonly code: Code;
};

/** A top-level code with all below it that has codings in the document. */
export type Branch = { readonly code: Code; readonly isFolded: boolean; readonly codings: number };

/** All stripes of a document, and the branches they belong to, in the order of the code system. */
export type Arrangement = { readonly stripes: readonly Stripe[]; readonly branches: readonly Branch[] };

/** Makes a stripe of each coding; in a folded branch one of all codings that overlap. */
export function arrangeStripes(codings: readonly Coding[], tree: CodeTree, folded: ReadonlySet<CodeId>): Arrangement {
  const byBranch = new Map<CodeId, Coding[]>();
  for (const coding of codings) {
    const top = tree.path(coding.codeId)[0];
    if (top === undefined) continue;
    const list = byBranch.get(top.id);
    if (list === undefined) byBranch.set(top.id, [coding]);
    else list.push(coding);
  }
  const branches: Branch[] = [];
  const stripes: Stripe[] = [];
  for (const code of tree.children(null)) {
    const list = byBranch.get(code.id);
    if (list === undefined) continue;
    const isFolded = folded.has(code.id);
    const branch = branches.length;
    branches.push({ code, isFolded, codings: list.length });
    stripes.push(...(isFolded ? foldedStripes(list, code, branch) : singleStripes(list, tree, branch)));
  }
  return { stripes, branches };
}

function singleStripes(codings: readonly Coding[], tree: CodeTree, branch: number): Stripe[] {
  return codings.flatMap((coding) => {
    const { id, codeId, start, end } = coding;
    const code = tree.path(codeId).at(-1);
    return code === undefined ? [] : [{ key: id, codings: [coding], branch, code, start, end }];
  });
}

function foldedStripes(codings: readonly Coding[], code: Code, branch: number): Stripe[] {
  const runs: { start: number; end: number; codings: Coding[] }[] = [];
  for (const coding of codings.toSorted((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    if (run === undefined || coding.start >= run.end) {
      runs.push({ start: coding.start, end: coding.end, codings: [coding] });
    } else {
      run.end = Math.max(run.end, coding.end);
      run.codings.push(coding);
    }
  }
  return runs.map((run) => ({ ...run, key: `${code.id} ${run.codings[0]?.id ?? ''}`, branch, code }));
}
