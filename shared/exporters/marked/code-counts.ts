import { codeTree, pathName } from '../../project/code-tree';
import type { Code } from '../../project/code';
import type { Project } from '../../project/project';
import type { MarkedDocument } from './marked-documents';

/** How often a code was given, and in how many documents. */
export type CodeCount = {
  readonly code: Code;
  /** Names of all codes above it, each followed by ` > `. */
  readonly above: string;
  readonly codings: number;
  readonly documents: number;
};

/** Every code that was given in some documents, in the order of the tree. */
export function codeCounts(
  project: Pick<Project, 'codes'>,
  documents: readonly Pick<MarkedDocument, 'codings'>[],
): readonly CodeCount[] {
  const tree = codeTree(project.codes);
  const given = new Map<string, { codings: number; documents: Set<number> }>();
  documents.forEach(({ codings }, index) => {
    for (const { codeId } of codings) {
      const count = given.get(codeId) ?? { codings: 0, documents: new Set() };
      given.set(codeId, count);
      count.codings += 1;
      count.documents.add(index);
    }
  });
  return tree.ordered.flatMap((code) => {
    const count = given.get(code.id);
    if (count === undefined) return [];
    const above = pathName(tree, code.id).slice(0, -code.name.length || undefined);
    return [{ code, above, codings: count.codings, documents: count.documents.size }];
  });
}
