import type { CodeId } from '../kernel/ids';
import { codeTree, type CodeTree } from '../project/code-tree';
import type { Code } from '../project/code';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf } from './lookup';

/** Where codes go: below a parent (`null`: the root), before the given sibling or last. */
export type CodePlace = { readonly parentId: CodeId | null; readonly before: CodeId | null };

/**
 * Puts codes with all below them at another place, in the order they have in the tree.
 *
 * A code whose parent moves too stays below it. Throws when a code would come to lie below itself.
 */
export function moveCodes(
  project: Project,
  { codeIds, parentId, before }: CodePlace & { readonly codeIds: readonly CodeId[] },
): Change {
  const tree = codeTree(project.codes);
  const moved = topmostCodes(tree, codeIds);
  const ids = new Set(moved.map(({ id }) => id));
  if (parentId !== null && tree.path(parentId).some(({ id }) => ids.has(id))) {
    throw new Error('A code cannot lie below itself');
  }
  const all = tree.children(parentId);
  // A sibling that moves itself marks the place in front of the next one that stays.
  const from = before === null ? -1 : all.findIndex(({ id }) => id === before);
  const next = from === -1 ? undefined : all.slice(from).find(({ id }) => !ids.has(id));
  const siblings = all.filter(({ id }) => !ids.has(id));
  const index = next === undefined ? siblings.length : siblings.indexOf(next);
  const ordered = [...siblings.slice(0, index), ...moved, ...siblings.slice(index)];
  const updated = ordered
    .map((sibling, order) => [sibling, { ...sibling, parentId, position: order + 1 }] as const)
    .filter(([was, is]) => was.position !== is.position || was.parentId !== is.parentId);
  return {
    name: 'move-codes',
    params: {
      code: moved[0]?.name ?? '',
      codes: moved.length,
      parent: parentId === null ? '' : codeOf(project, parentId).name,
    },
    diff: diffOf('codes', { updated }),
  };
}

/** The given codes without those that lie below another of them, in the order of the tree. */
export function topmostCodes(tree: CodeTree, codeIds: Iterable<CodeId>): readonly Code[] {
  const ids = new Set(codeIds);
  return tree.ordered.filter(
    ({ id }) => ids.has(id) && !tree.path(id).some((above) => above.id !== id && ids.has(above.id)),
  );
}
