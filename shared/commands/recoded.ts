import { required } from '../kernel/assert';
import type { CodeId, CodingId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import { joinedBasis, type BasisEntry, type CellSummary } from '../project/cell-summary';
import type { Code } from '../project/code';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import { diffOf, squash, type Diff } from './diff';
import { joinedMemos } from './joined-memos';
import { codeOf } from './lookup';

/** What giving codings other codes does, and to how many. */
export type Recoded = {
  readonly diff: Diff;
  /** Codings that carry another code now. */
  readonly recoded: number;
  /** Codings that became one with another of the same passage, code and coder. */
  readonly unified: number;
};

type Options = {
  /** Whether an anchor example stays one under the code its coding goes to; else it ceases to be one. */
  readonly examplesFollow: boolean;
};

/** "Weight", in the language of the project: memos are part of it. */
const weightWord = { de: 'Gewicht', en: 'weight' } as const;

/**
 * Gives codings other codes. One coder gives a passage a code once, so those that meet become one.
 *
 * Of two that meet, the one stays that has the code already, else the older. It takes over memos, its place among anchor
 * examples and as evidence of statements, and the higher weight; a weight that differs is kept as a line of its memo.
 */
export function recoded(
  project: Project,
  moves: ReadonlyMap<CodingId, CodeId>,
  { examplesFollow }: Options,
  ports: Ports,
): Recoded {
  const updated: (readonly [Coding, Coding])[] = [];
  const removed: Coding[] = [];
  const replaced = new Map<CodingId, CodingId>();
  const notes = new Map<CodingId, string[]>();
  for (const list of project.codings.values()) {
    for (const { codeId, stays, absorbed } of meetings(list, moves)) {
      const weights = [stays, ...absorbed].flatMap(({ weight }) => (weight === null ? [] : [weight]));
      const weight = weights.length === 0 ? null : Math.max(...weights);
      const lines = [stays, ...absorbed].flatMap((coding) =>
        coding.weight === null || coding.weight === weight ? [] : [noteOf(project, coding, coding.weight)],
      );
      if (lines.length > 0) notes.set(stays.id, lines);
      if (stays.codeId !== codeId || stays.weight !== weight) updated.push([stays, { ...stays, codeId, weight }]);
      for (const coding of absorbed) replaced.set(coding.id, stays.id);
      removed.push(...absorbed);
    }
  }
  const diff = squash([
    diffOf('codings', { updated, removed }),
    joinedMemos(project, { type: 'coding', moves: replaced, notes }, ports),
    diffOf('codes', { updated: withExamples(project, { moves, replaced, examplesFollow }) }),
    diffOf('cellSummaries', { updated: withEvidence(project, replaced) }),
  ]);
  return { diff, recoded: updated.filter(([was, is]) => was.codeId !== is.codeId).length, unified: removed.length };
}

type Meeting = { readonly codeId: CodeId; readonly stays: Coding; readonly absorbed: readonly Coding[] };

/** The codings of one document that move, with those they meet at their new code. */
function meetings(list: readonly Coding[], moves: ReadonlyMap<CodingId, CodeId>): Meeting[] {
  const moving = list.filter(({ id, codeId }) => (moves.get(id) ?? codeId) !== codeId);
  if (moving.length === 0) return [];
  const placeOf = ({ start, end, coderId }: Coding, codeId: CodeId): string => `${start} ${end} ${coderId} ${codeId}`;
  const groups = new Map<string, { readonly codeId: CodeId; readonly moving: Coding[] }>();
  for (const coding of moving) {
    const codeId = required(moves.get(coding.id), 'new code');
    const key = placeOf(coding, codeId);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { codeId, moving: [coding] });
    else group.moving.push(coding);
  }
  const there = new Map<string, Coding>();
  for (const coding of list) {
    const key = placeOf(coding, coding.codeId);
    const isStaying = (moves.get(coding.id) ?? coding.codeId) === coding.codeId;
    if (isStaying && groups.has(key) && !there.has(key)) there.set(key, coding);
  }
  return [...groups].map(([key, group]) => {
    const [first, ...rest] = group.moving.sort(byAge);
    const known = there.get(key);
    return known === undefined
      ? { codeId: group.codeId, stays: required(first, 'moving coding'), absorbed: rest }
      : { codeId: group.codeId, stays: known, absorbed: group.moving };
  });
}

function byAge(a: Coding, b: Coding): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function noteOf(project: Project, { codeId }: Coding, weight: number): string {
  return `${codeOf(project, codeId).name}: ${weightWord[project.info.language]} ${weight}`;
}

/** Codes whose anchor examples are others now. */
function withExamples(
  project: Project,
  args: Options & {
    readonly moves: ReadonlyMap<CodingId, CodeId>;
    readonly replaced: ReadonlyMap<CodingId, CodingId>;
  },
): (readonly [Code, Code])[] {
  const { moves, replaced, examplesFollow } = args;
  const kept = new Map<CodeId, Set<CodingId>>();
  const come = new Map<CodeId, CodingId[]>();
  for (const code of project.codes.values()) {
    const own = new Set<CodingId>();
    for (const id of code.examples) {
      const to = moves.get(id) ?? code.id;
      const now = replaced.get(id) ?? id;
      if (to === code.id) own.add(now);
      else if (examplesFollow) come.set(to, [...(come.get(to) ?? []), now]);
    }
    kept.set(code.id, own);
  }
  return [...project.codes.values()].flatMap((code) => {
    const examples = [...new Set([...(kept.get(code.id) ?? []), ...(come.get(code.id) ?? [])])];
    const isSame = examples.length === code.examples.length && examples.every((id, at) => id === code.examples[at]);
    return isSame ? [] : [[code, { ...code, examples }] as const];
  });
}

/** Summaries of cells whose evidence or basis names a coding that became one with another. */
function withEvidence(
  project: Project,
  replaced: ReadonlyMap<CodingId, CodingId>,
): (readonly [CellSummary, CellSummary])[] {
  if (replaced.size === 0) return [];
  const isTouched = (ids: readonly CodingId[]): boolean => ids.some((id) => replaced.has(id));
  const renewed = (ids: readonly CodingId[]): CodingId[] => [...new Set(ids.map((id) => replaced.get(id) ?? id))];
  return [...project.cellSummaries.values()]
    .filter(
      ({ basis, statements }) =>
        isTouched(basis.map(({ codingId }) => codingId)) || statements.some(({ codingIds }) => isTouched(codingIds)),
    )
    .map((summary) => {
      const statements = summary.statements.map((one) => ({ ...one, codingIds: renewed(one.codingIds) }));
      return [summary, { ...summary, basis: renewedBasis(summary.basis, replaced), statements }] as const;
    });
}

/** Codings that became one with another live on in it: under its id, as they were; what is known of itself comes first. */
function renewedBasis(basis: readonly BasisEntry[], replaced: ReadonlyMap<CodingId, CodingId>): BasisEntry[] {
  const kept = basis.filter(({ codingId }) => !replaced.has(codingId));
  return basis.reduce<BasisEntry[]>((known, entry) => {
    const codingId = replaced.get(entry.codingId);
    return codingId === undefined ? known : joinedBasis(known, [{ ...entry, codingId }]);
  }, kept);
}
