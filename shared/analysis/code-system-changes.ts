import type { CodeId } from '../kernel/ids';
import { codeTree, pathName } from '../project/code-tree';
import type { Code } from '../project/code';
import type { Coding } from '../project/coding';

/** Fields of the coding guide, which together say what a code means. */
const guideFields = ['definition', 'include', 'exclude', 'origin'] as const;
type GuideField = (typeof guideFields)[number];

/** One field of the guide as it was and as it is. */
type FieldChange = { readonly field: GuideField; readonly before: string; readonly after: string };

/**
 * What happened to one code between two states of the code system. One code may appear with several.
 *
 * `path` is its name with everything above it (`A > B`), as it is in the later state, or in the earlier where it is gone.
 */
export type CodeSystemChange = { readonly code: Code; readonly path: string } & (
  | { readonly kind: 'added' | 'removed' }
  /** It is gone, and codings of its went to the code of that path. */
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'renamed' | 'moved' | 'recoloured'; readonly from: string; readonly to: string }
  | { readonly kind: 'redefined'; readonly fields: readonly FieldChange[] }
);

type Codes = ReadonlyMap<CodeId, Code>;

/**
 * Compares two states of the code system: first what is there later, in the order of its tree, then what is gone.
 *
 * `recoded` are the codings that were updated in between, each as it was and as it is; by them a code that was merged
 * into another is told from one that was removed. Where codings went to several codes, the one that got most counts.
 * Order among siblings is no part of what is compared.
 */
export function codeSystemChanges(
  before: Codes,
  after: Codes,
  recoded: readonly (readonly [before: Coding, after: Coding])[],
): readonly CodeSystemChange[] {
  const treeBefore = codeTree(before);
  const treeAfter = codeTree(after);
  const kept = treeAfter.ordered.flatMap((code): CodeSystemChange[] => {
    const was = before.get(code.id);
    const head = { code, path: pathName(treeAfter, code.id) };
    if (was === undefined) return [{ ...head, kind: 'added' }];
    const parent = (codes: Codes, { parentId }: Code, tree: typeof treeAfter): string =>
      parentId === null || !codes.has(parentId) ? '' : pathName(tree, parentId);
    const places = { from: parent(before, was, treeBefore), to: parent(after, code, treeAfter) };
    const fields = guideFields
      .filter((field) => was[field] !== code[field])
      .map((field) => ({ field, before: was[field], after: code[field] }));
    return [
      ...(was.name === code.name ? [] : [{ ...head, kind: 'renamed' as const, from: was.name, to: code.name }]),
      ...(was.parentId === code.parentId ? [] : [{ ...head, kind: 'moved' as const, ...places }]),
      ...(was.color === code.color ? [] : [{ ...head, kind: 'recoloured' as const, from: was.color, to: code.color }]),
      ...(fields.length === 0 ? [] : [{ ...head, kind: 'redefined' as const, fields }]),
    ];
  });
  const heirs = heirsOf(recoded);
  const gone = treeBefore.ordered.flatMap((code): CodeSystemChange[] => {
    if (after.has(code.id)) return [];
    const head = { code, path: pathName(treeBefore, code.id) };
    const heir = heirs.get(code.id);
    return heir !== undefined && after.has(heir)
      ? [{ ...head, kind: 'merged', into: pathName(treeAfter, heir) }]
      : [{ ...head, kind: 'removed' }];
  });
  return [...kept, ...gone];
}

/** For each code that codings left, the code most of them went to. */
function heirsOf(recoded: readonly (readonly [Coding, Coding])[]): ReadonlyMap<CodeId, CodeId> {
  const counts = new Map<CodeId, Map<CodeId, number>>();
  for (const [{ codeId: from }, { codeId: to }] of recoded) {
    if (from === to) continue;
    const heirs = counts.get(from) ?? new Map<CodeId, number>();
    counts.set(from, heirs.set(to, (heirs.get(to) ?? 0) + 1));
  }
  const most = (heirs: ReadonlyMap<CodeId, number>): CodeId | undefined =>
    [...heirs].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
  return new Map([...counts].flatMap(([from, heirs]) => [[from, most(heirs) ?? from] as const]));
}
