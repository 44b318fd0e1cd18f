import type { CodeId } from '../../kernel/ids';
import { pathName, type CodeTree } from '../../project/code-tree';

/** What codes are called where there is little room: by their name, or by their path where several have that name. */
export function shortCodeNames(tree: CodeTree): ReadonlyMap<CodeId, string> {
  const uses = new Map<string, number>();
  for (const { name } of tree.ordered) uses.set(name, (uses.get(name) ?? 0) + 1);
  return new Map(
    tree.ordered.map(({ id, name }) => [id, (uses.get(name) ?? 0) > 1 ? pathName(tree, id) : name] as const),
  );
}
