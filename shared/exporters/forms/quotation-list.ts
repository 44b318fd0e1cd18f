import { passagesOf, type Passage } from '../../analysis/passages';
import type { CodeId } from '../../kernel/ids';
import { codeTree, pathName, type CodeTree } from '../../project/code-tree';
import type { Code } from '../../project/code';
import type { Coding } from '../../project/coding';
import type { Project } from '../../project/project';
import { memosOfCodings, publishedCodings } from '../published-codings';

/** A code with the passages that carry it itself, in the order of events, documents and places in the text. */
export type QuotedCode = {
  readonly code: Code;
  readonly path: string;
  readonly depth: number;
  readonly passages: readonly Passage[];
};

export type QuotationList = {
  /** In the order of the tree; with those that have no passage. */
  readonly codes: readonly QuotedCode[];
  readonly codings: readonly Coding[];
  /** Passages that carry the code or one below it, by place: whether there is anything to show under its heading. */
  readonly hasAny: ReadonlySet<CodeId>;
  /** Memos on the codings of a passage, parted by an empty line; empty without any. */
  readonly memoOf: (passage: Passage) => string;
};

/** Everything that may be quoted, by code. A passage that two people gave the same code stands there once. */
export function quotationList(project: Project): QuotationList {
  const codings = publishedCodings(project);
  const tree = codeTree(project.codes);
  const memos = memosOfCodings(project);
  const byCode = new Map<CodeId, Coding[]>();
  for (const coding of codings) {
    const list = byCode.get(coding.codeId);
    if (list === undefined) byCode.set(coding.codeId, [coding]);
    else list.push(coding);
  }
  return {
    codings,
    codes: tree.ordered.map((code) => ({
      code,
      path: pathName(tree, code.id),
      depth: tree.depth(code.id),
      passages: passagesOf(project, byCode.get(code.id) ?? []),
    })),
    hasAny: codesWithAny(tree, byCode),
    memoOf: (passage) => passage.codings.flatMap(({ id }) => memos.get(id) ?? []).join('\n\n'),
  };
}

function codesWithAny(tree: CodeTree, byCode: ReadonlyMap<CodeId, readonly Coding[]>): ReadonlySet<CodeId> {
  return new Set([...byCode.keys()].flatMap((id) => tree.path(id).map((code) => code.id)));
}
