import type { SplitPart } from '../../../../shared/commands/split-code';
import type { CodeId, CodingId } from '../../../../shared/kernel/ids';

/** Where passages can go: a code that is there, or a new one by its name. */
export type Goal = SplitPart['to'];

/** A review of a code's passages on its way: nothing of it is in the project before it is applied. */
export type SplitDraft = {
  readonly goals: readonly Goal[];
  /** Index of the goal each passage goes to; those left out stay. */
  readonly assigned: ReadonlyMap<CodingId, number>;
};

export const emptyDraft: SplitDraft = { goals: [], assigned: new Map() };

/** Adds a goal, unless it is there; says which one it is. */
export function withGoal(draft: SplitDraft, goal: Goal): readonly [SplitDraft, number] {
  const known = draft.goals.findIndex((other) => isSameGoal(other, goal));
  if (known >= 0) return [draft, known];
  return [{ ...draft, goals: [...draft.goals, goal] }, draft.goals.length];
}

/** Gives a passage to a goal, or leaves it where it is (`null`). */
export function assign(draft: SplitDraft, codingId: CodingId, goal: number | null): SplitDraft {
  const assigned = new Map(draft.assigned);
  if (goal === null) assigned.delete(codingId);
  else assigned.set(codingId, goal);
  return { ...draft, assigned };
}

/** What is to be done, for the passages that are still there and the codes that are. */
export function partsOf(draft: SplitDraft, ids: readonly CodingId[], hasCode: (id: CodeId) => boolean): SplitPart[] {
  return draft.goals
    .map((to, index) => ({ to, codingIds: ids.filter((id) => draft.assigned.get(id) === index) }))
    .filter(({ to, codingIds }) => codingIds.length > 0 && (!('codeId' in to) || hasCode(to.codeId)));
}

function isSameGoal(a: Goal, b: Goal): boolean {
  if ('codeId' in a) return 'codeId' in b && a.codeId === b.codeId;
  return 'name' in b && a.name === b.name && a.isBelow === b.isBelow;
}
