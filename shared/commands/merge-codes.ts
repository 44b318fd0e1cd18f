import { joinedBasis, type CellSummary } from '../project/cell-summary';
import type { Code } from '../project/code';
import { codeTree, type CodeTree } from '../project/code-tree';
import { cellId, partsOfCell } from '../project/memo';
import { allCodings, type Project } from '../project/project';
import type { CodeId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Change } from './command';
import { apply, diffOf, squash, type Diff } from './diff';
import { joinedMemos } from './joined-memos';
import { codeOf } from './lookup';
import { recoded } from './recoded';

/** Codes that become part of another. */
export type MergeCodes = {
  /** The code that stays: name, colour, origin and date are its own. */
  readonly targetId: CodeId;
  /** The codes that go; the target among them is passed over. */
  readonly codeIds: readonly CodeId[];
};

/**
 * Makes one code out of several; no passage is lost.
 *
 * Codings are recoded (`recoded` says what happens to those that meet), sub-codes move below the code that stays, anchor
 * examples, memos and the statements of matrix cells come along. Definitions and rules are joined, each under the name of
 * the code it comes from. A code that stays and lies below one that goes takes the place of that one.
 */
export function mergeCodes(project: Project, { targetId, codeIds }: MergeCodes, ports: Ports): Change {
  const target = codeOf(project, targetId);
  const tree = codeTree(project.codes);
  const going = new Set(codeIds.filter((id) => id !== targetId));
  const sources = tree.ordered.filter(({ id }) => going.has(id));
  if (sources.length !== going.size || sources.length === 0) throw new Error('Codes to merge must be there');
  const moves = new Map(
    [...allCodings(project)].filter(({ codeId }) => going.has(codeId)).map(({ id }) => [id, targetId] as const),
  );
  const codings = recoded(project, moves, { examplesFollow: true }, ports);
  const recodedProject = apply(project, codings.diff);
  return {
    name: 'merge-codes',
    params: {
      code: target.name,
      codes: sources.length,
      merged: sources.map(({ name }) => name).join(', '),
      codings: codings.recoded + codings.unified,
      unified: codings.unified,
    },
    diff: squash([
      codings.diff,
      joinedMemos(project, { type: 'code', moves: new Map(sources.map(({ id }) => [id, targetId])) }, ports),
      joinedMemos(project, { type: 'cell', moves: movedCells(project.memos, { targetId, going }) }, ports),
      joinedSummaries(project.cellSummaries, { target, going }, recodedProject),
      diffOf('codes', {
        updated: changedCodes(recodedProject, { tree, targetId, sources }),
        removed: sources.map(({ id }) => codeOf(recodedProject, id)),
      }),
    ]),
  };
}

type Merging = { readonly tree: CodeTree; readonly targetId: CodeId; readonly sources: readonly Code[] };

/** The code that stays, and the sub-codes that move below it. */
function changedCodes(project: Project, { tree, targetId, sources }: Merging): (readonly [Code, Code])[] {
  const target = codeOf(project, targetId);
  const going = new Set(sources.map(({ id }) => id));
  const topmost = tree.path(targetId).find(({ id }) => going.has(id));
  const place =
    topmost === undefined ? {} : { parentId: tree.path(topmost.id).at(-2)?.id ?? null, position: topmost.position };
  const last = Math.max(0, ...tree.children(targetId).map(({ position }) => position));
  const moved = sources
    .flatMap(({ id }) => tree.children(id))
    .filter(({ id }) => id !== targetId && !going.has(id))
    .map(({ id }) => codeOf(project, id))
    .map((code, index) => [code, { ...code, parentId: targetId, position: last + 1 + index }] as const);
  const after: Code = {
    ...target,
    ...place,
    definition: joinedText(target, sources, 'definition'),
    include: joinedText(target, sources, 'include'),
    exclude: joinedText(target, sources, 'exclude'),
  };
  return [[target, after], ...moved];
}

/** What the codes say one below the other, each of those that go under its name; the same words only once. */
function joinedText(target: Code, sources: readonly Code[], field: 'definition' | 'include' | 'exclude'): string {
  const own = target[field];
  const seen = new Set(['', own.trim()]);
  const parts = own.trim() === '' ? [] : [own];
  for (const source of sources) {
    const text = source[field].trim();
    if (seen.has(text)) continue;
    seen.add(text);
    parts.push(`${source.name}: ${text}`);
  }
  return parts.length === 0 ? own : parts.join('\n\n');
}

/** Summaries of cells of the codes that go, taken over or joined with the one the code that stays has in the same cell. */
function joinedSummaries(
  summaries: Project['cellSummaries'],
  { target, going }: { readonly target: Code; readonly going: ReadonlySet<CodeId> },
  after: Project,
): Diff {
  const cellOf = ({ matrixViewId, columnId }: CellSummary): string => `${matrixViewId} ${columnId}`;
  const kept = new Map<string, { readonly before: CellSummary; now: CellSummary }>();
  const removed: CellSummary[] = [];
  for (const { id, codeId } of summaries.values()) {
    const summary = after.cellSummaries.get(id);
    if (summary !== undefined && codeId === target.id) kept.set(cellOf(summary), { before: summary, now: summary });
  }
  for (const { id, codeId } of summaries.values()) {
    const summary = after.cellSummaries.get(id);
    if (summary === undefined || codeId === null || !going.has(codeId)) continue;
    const known = kept.get(cellOf(summary));
    if (known === undefined) {
      kept.set(cellOf(summary), { before: summary, now: { ...summary, codeId: target.id } });
      continue;
    }
    removed.push(summary);
    // The older check: what either has not seen may be new to the whole.
    const [older, newer] = known.now.checkedAt < summary.checkedAt ? [known.now, summary] : [summary, known.now];
    known.now = {
      ...known.now,
      statements: [...known.now.statements, ...summary.statements],
      basis: joinedBasis(older.basis, newer.basis),
      checkedAt: older.checkedAt,
    };
  }
  const updated = [...kept.values()].filter(({ before, now }) => before !== now);
  return diffOf('cellSummaries', { updated: updated.map(({ before, now }) => [before, now] as const), removed });
}

/** Cells with memos that become others, because their codes go. */
function movedCells(
  memos: Project['memos'],
  { targetId, going }: { readonly targetId: CodeId; readonly going: ReadonlySet<string> },
): ReadonlyMap<string, string> {
  const cells = [...memos.values()].flatMap(({ target }) => (target.type === 'cell' ? [target.id] : []));
  return new Map(
    cells.flatMap((id) => {
      const [codeId, columnId] = partsOfCell(id);
      return going.has(codeId) ? [[id, cellId(targetId, columnId)] as const] : [];
    }),
  );
}
