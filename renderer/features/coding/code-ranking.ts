import type { CodeId } from '../../../shared/kernel/ids';
import type { CodeTree } from '../../../shared/project/code-tree';

type Counts = ReadonlyMap<CodeId, number>;

/** What is known of how codes were used, and of where one is. */
export type Usage = {
  /** Codes as they were last used, the latest first. */
  readonly recent: readonly CodeId[];
  /** Codings of each code in the project. */
  readonly counts: Counts;
  /** Those of the person who codes now. */
  readonly own: Counts;
  /** Codes that lie on exactly this passage already. */
  readonly onPassage: ReadonlySet<CodeId>;
  /** Codes of the passages around it, the nearest first. */
  readonly beside: readonly CodeId[];
};

/**
 * How much each thing says, in points; together three at most.
 *
 * - Used last: one point, each place further back in the list counts 0.85 of the one before. Who codes stays with few codes
 *   for a while; after ten others a code is nearly as good as forgotten.
 * - Frequent: half a point for the share in the project, half for one's own, both by logarithm, so that the code with 900
 *   codings does not drown the one with 30.
 * - Near: one point for lying around the passage; codes next to such a one in the tree (sibling, parent, child) get 0.7 of
 *   it and others of its branch 0.3. What lies on the passage itself counts full for its neighbours, the code used last
 *   0.8, what lies around it 0.6.
 *
 * A code that lies on the passage already gets nothing: it cannot be given twice.
 */
const weights = { recent: 1, fading: 0.85, frequent: 0.5, own: 0.5, near: 1 };
const closeness = { same: 1, neighbour: 0.7, branch: 0.3 };
const anchors = { onPassage: 1, last: 0.8, beside: 0.6 };

/** Points of each code before anything is typed; codes without any are left out. */
export function rankCodes(tree: CodeTree, usage: Usage): ReadonlyMap<CodeId, number> {
  const points = new Map<CodeId, number>();
  const add = (id: CodeId, more: number): void => void points.set(id, (points.get(id) ?? 0) + more);
  usage.recent.forEach((id, place) => add(id, weights.recent * weights.fading ** place));
  for (const [counts, weight] of [
    [usage.counts, weights.frequent],
    [usage.own, weights.own],
  ] as const) {
    const most = Math.log1p(Math.max(0, ...counts.values()));
    for (const [id, count] of counts) add(id, (weight * Math.log1p(count)) / most);
  }
  for (const [id, near] of nearness(tree, usage)) add(id, weights.near * near);
  for (const id of usage.onPassage) points.delete(id);
  return points;
}

/** How near each code is to what was just used and to what lies here: 0 to 1. */
function nearness(tree: CodeTree, { recent, onPassage, beside }: Usage): ReadonlyMap<CodeId, number> {
  const near = new Map<CodeId, number>();
  const raise = (id: CodeId, to: number): void => void near.set(id, Math.max(near.get(id) ?? 0, to));
  const anchorAt = (id: CodeId, strength: number): void => {
    const path = tree.path(id);
    const parent = path.at(-2)?.id ?? null;
    raise(id, strength * closeness.same);
    const neighbours = [...tree.children(id), ...tree.children(parent).filter((code) => code.id !== id)];
    // At the root everything is a sibling of everything.
    for (const code of parent === null ? tree.children(id) : neighbours) raise(code.id, strength * closeness.neighbour);
    if (parent !== null) raise(parent, strength * closeness.neighbour);
    const root = path[0];
    for (const below of root === undefined ? [] : tree.subtree(root.id)) raise(below, strength * closeness.branch);
  };
  for (const id of onPassage) anchorAt(id, anchors.onPassage);
  const [last] = recent;
  if (last !== undefined) anchorAt(last, anchors.last);
  for (const id of beside) anchorAt(id, anchors.beside);
  return near;
}
