import type { CodeId } from '../kernel/ids';
import { codeTree } from '../project/code-tree';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf } from './lookup';

/** Puts a code with all below it under another parent (`null`: the root), before the given sibling or last. */
export function moveCode(
  project: Project,
  {
    codeId,
    parentId,
    before,
  }: { readonly codeId: CodeId; readonly parentId: CodeId | null; readonly before: CodeId | null },
): Change {
  const code = codeOf(project, codeId);
  const tree = codeTree(project.codes);
  if (parentId !== null && tree.subtree(codeId).includes(parentId)) throw new Error('A code cannot lie below itself');
  const siblings = tree.children(parentId).filter((sibling) => sibling.id !== codeId);
  const index = before === null ? -1 : siblings.findIndex((sibling) => sibling.id === before);
  const ordered = index === -1 ? [...siblings, code] : [...siblings.slice(0, index), code, ...siblings.slice(index)];
  const updated = ordered
    .map((sibling, order) => [sibling, { ...sibling, parentId, position: order + 1 }] as const)
    .filter(([was, is]) => was.position !== is.position || was.parentId !== is.parentId);
  return {
    name: 'move-code',
    params: { code: code.name, parent: parentId === null ? '' : codeOf(project, parentId).name },
    diff: diffOf('codes', { updated }),
  };
}
