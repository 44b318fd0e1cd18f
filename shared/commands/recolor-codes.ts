import type { CodeId } from '../kernel/ids';
import type { Code } from '../project/code';
import { codeTree } from '../project/code-tree';
import { shade } from '../project/palette';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf } from './lookup';

/** Which codes get which colour. */
export type RecolorCodes = {
  /** Colour by code, `#rrggbb`; a code that lies below another of them has its own all the same. */
  readonly colors: ReadonlyMap<CodeId, string>;
  /** Whether the codes below get shades of it. */
  readonly withSubcodes: boolean;
};

/** Gives codes other colours, and the codes below them shades of these. */
export function recolorCodes(project: Project, { colors, withSubcodes }: RecolorCodes): Change {
  const tree = codeTree(project.codes);
  const next = new Map<CodeId, string>();
  // Parents stand before their children, so a shade finds its colour.
  for (const { id } of tree.ordered) {
    const own = colors.get(id);
    const parentId = tree.path(id).at(-2)?.id ?? null;
    const above = parentId === null ? undefined : next.get(parentId);
    if (own !== undefined) next.set(id, own);
    else if (withSubcodes && above !== undefined) next.set(id, shade(above, siblingIndex(tree.children(parentId), id)));
  }
  const updated = [...next]
    .map(([id, color]) => [codeOf(project, id), color] as const)
    .filter(([code, color]) => code.color !== color)
    .map(([code, color]) => [code, { ...code, color }] as const);
  const [first] = colors.keys();
  return {
    name: 'recolor-codes',
    params: { code: first === undefined ? '' : codeOf(project, first).name, codes: updated.length },
    diff: diffOf('codes', { updated }),
  };
}

function siblingIndex(siblings: readonly Code[], id: CodeId): number {
  return siblings.findIndex((code) => code.id === id);
}
