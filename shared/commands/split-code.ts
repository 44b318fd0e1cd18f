import type { CodeId, CodingId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import { codeTree } from '../project/code-tree';
import { allCodings, type Project } from '../project/project';
import type { Change } from './command';
import { newCode } from './create-code';
import { apply, diffOf, squash, type Diff } from './diff';
import { codeOf } from './lookup';
import { moveCodes } from './move-codes';
import { recoded } from './recoded';

/** Some passages of the code, and where they go: a code that is there, or a new one below or right behind it. */
export type SplitPart = {
  readonly codingIds: readonly CodingId[];
  readonly to: { readonly codeId: CodeId } | { readonly name: string; readonly isBelow: boolean };
};

/**
 * Gives some passages of a code to other codes, new ones among them; what no part names stays.
 *
 * Anchor examples go with their passages. A part without passages makes no code. Throws when a passage is not of the code.
 */
export function splitCode(
  project: Project,
  { codeId, parts }: { readonly codeId: CodeId; readonly parts: readonly SplitPart[] },
  ports: Ports,
): Change {
  const code = codeOf(project, codeId);
  const own = new Set([...allCodings(project)].filter((coding) => coding.codeId === codeId).map(({ id }) => id));
  const diffs: Diff[] = [];
  const moves = new Map<CodingId, CodeId>();
  const goals: CodeId[] = [];
  let now = project;
  let last = codeId;
  const goalOf = (to: SplitPart['to']): CodeId => {
    if ('codeId' in to) return codeOf(now, to.codeId).id;
    const made = newCode(now, { name: to.name, parentId: to.isBelow ? codeId : code.parentId }, ports);
    const added = diffOf('codes', { added: [made] });
    const place = to.isBelow ? {} : placedBehind(apply(now, added), made.id, last);
    const diff = squash([added, place]);
    diffs.push(diff);
    now = apply(now, diff);
    if (!to.isBelow) last = made.id;
    return made.id;
  };
  for (const { codingIds, to } of parts) {
    if (codingIds.length === 0) continue;
    if (!codingIds.every((id) => own.has(id))) throw new Error('A passage to split off must be one of the code');
    const goal = goalOf(to);
    goals.push(goal);
    for (const codingId of codingIds) moves.set(codingId, goal);
  }
  const codings = recoded(now, moves, { examplesFollow: true }, ports);
  return {
    name: 'split-code',
    params: {
      code: code.name,
      parts: goals.map((id) => codeOf(now, id).name).join(', '),
      codings: codings.recoded + codings.unified,
      unified: codings.unified,
    },
    diff: squash([...diffs, codings.diff]),
  };
}

/** Moves a code right behind one of its siblings. */
function placedBehind(project: Project, codeId: CodeId, after: CodeId): Diff {
  const { parentId } = codeOf(project, after);
  const siblings = codeTree(project.codes).children(parentId);
  const before = siblings[siblings.findIndex(({ id }) => id === after) + 1]?.id ?? null;
  return moveCodes(project, { codeIds: [codeId], parentId, before }).diff;
}
