import { treeOrder } from '../tree-order';

/** A tag as it is kept. */
export type Tag = {
  readonly id: number;
  readonly project: number | null;
  readonly path: string;
  readonly description: string;
  /** Newer databases say which tag it lies below. */
  readonly parent: number | null;
};

/** A tag at its place; `above` is the id of one that stands before it. */
export type PlacedTag = Tag & { readonly name: string; readonly above: number | null };

/** Taguette's own limit is 200 characters. */
const longestPath = 1000;

/**
 * Tags as a tree, every one behind the one it lies below.
 *
 * `Wasser.Regen` lies below `Wasser` where there is such a tag; a full stop in any other name is a full stop.
 */
export function tagTree(tags: readonly Tag[]): readonly PlacedTag[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const byPath = new Map(tags.map((tag) => [keyOf(tag.project, tag.path), tag]));
  const items = tags.map((tag) => ({ ...tag, key: tag.id, above: tag.parent ?? aboveInPath(tag, byPath) }));
  return treeOrder(items).map((tag) => {
    const parent = tag.above === null ? undefined : byId.get(tag.above);
    return { ...tag, name: nameBelow(tag.path, parent?.path ?? null) };
  });
}

function aboveInPath({ project, path }: Tag, byPath: ReadonlyMap<string, Tag>): number | null {
  if (path.length > longestPath || path.endsWith('.')) return null;
  for (let at = path.lastIndexOf('.'); at > 0; at = path.lastIndexOf('.', at - 1)) {
    const above = byPath.get(keyOf(project, path.slice(0, at)));
    if (above !== undefined) return above.id;
  }
  return null;
}

function nameBelow(path: string, parent: string | null): string {
  return parent !== null && path.startsWith(`${parent}.`) ? path.slice(parent.length + 1) : path;
}

function keyOf(project: number | null, path: string): string {
  return `${project ?? ''} ${path}`;
}
