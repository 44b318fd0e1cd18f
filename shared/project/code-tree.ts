import type { CodeId } from '../kernel/ids';
import type { Code } from './code';

/** The code system as a tree, siblings in order. Made once per state of the codes and passed around. */
export type CodeTree = {
  /** Children of a code, or of the root (`null`). */
  children(id: CodeId | null): readonly Code[];
  /** All codes, parents before children, siblings in order. */
  readonly ordered: readonly Code[];
  /** Depth of a code; 0 at the root. */
  depth(id: CodeId): number;
  /** The code and everything above it, from the root down. */
  path(id: CodeId): readonly Code[];
  /** The code and everything below it. */
  subtree(id: CodeId): readonly CodeId[];
};

/** Siblings in order: position, then name, then id. */
function compareCodes(a: Code, b: Code): number {
  if (a.position !== b.position) return a.position - b.position;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Builds the tree.
 *
 * A code whose parent is missing, or that sits in a ring of parents, is shown at the root: a broken file must not hide
 * codes from the person who has to mend it.
 */
export function codeTree(codes: ReadonlyMap<CodeId, Code>): CodeTree {
  const childrenOf = new Map<CodeId | null, Code[]>();
  for (const code of codes.values()) {
    const parent = code.parentId !== null && codes.has(code.parentId) && !isInRing(code, codes) ? code.parentId : null;
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [code]);
    else siblings.push(code);
  }
  for (const siblings of childrenOf.values()) siblings.sort(compareCodes);

  const ordered: Code[] = [];
  const depths = new Map<CodeId, number>();
  const paths = new Map<CodeId, readonly Code[]>();
  const visit = (code: Code, above: readonly Code[]): void => {
    const path = [...above, code];
    ordered.push(code);
    depths.set(code.id, above.length);
    paths.set(code.id, path);
    for (const child of childrenOf.get(code.id) ?? []) visit(child, path);
  };
  for (const root of childrenOf.get(null) ?? []) visit(root, []);

  const children = (id: CodeId | null): readonly Code[] => childrenOf.get(id) ?? [];
  const subtree = (id: CodeId): CodeId[] => [id, ...children(id).flatMap((child) => subtree(child.id))];
  return { children, ordered, depth: (id) => depths.get(id) ?? 0, path: (id) => paths.get(id) ?? [], subtree };
}

/** Name of a code with everything above it, as it is written in files and lists: `A > B > C`. */
export function pathName(tree: CodeTree, id: CodeId): string {
  return tree
    .path(id)
    .map((code) => code.name)
    .join(' > ');
}

/** The same as it is shown, with a sign that nobody types: `A › B › C`. */
export function shownPath(tree: CodeTree, id: CodeId): string {
  return tree
    .path(id)
    .map(({ name }) => name)
    .join(' › ');
}

function isInRing(code: Code, codes: ReadonlyMap<CodeId, Code>): boolean {
  const seen = new Set<CodeId>([code.id]);
  let parent = code.parentId;
  while (parent !== null) {
    if (parent === code.id) return true;
    if (seen.has(parent)) return false;
    seen.add(parent);
    parent = codes.get(parent)?.parentId ?? null;
  }
  return false;
}
