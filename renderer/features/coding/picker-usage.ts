import type { CodeId, CoderId } from '../../../shared/kernel/ids';
import type { Project } from '../../../shared/project/project';
import type { Selection } from '../../state/session-store';
import type { Usage } from './code-ranking';
import { codesOn } from './coding-operations';

/** Codes around a passage that are looked at. */
const besideCount = 4;

type Place = {
  readonly passage: Selection | null;
  readonly coderId: CoderId | null;
  readonly recent: readonly CodeId[];
  /** Codings of each code in the project. */
  readonly counts: ReadonlyMap<CodeId, number>;
};

/** What the picker learns from: once, when it opens. */
export function usageAt(project: Project, { passage, coderId, recent, counts }: Place): Usage {
  return {
    recent: recent.filter((id) => project.codes.has(id)),
    counts,
    // Who codes alone has given every code that was given.
    own: project.coders.size < 2 ? counts : countsOf(project, coderId),
    onPassage: passage === null ? new Set() : codesOn(project, passage),
    beside: passage === null ? [] : codesBeside(project, passage),
  };
}

function countsOf(project: Project, by: CoderId | null): ReadonlyMap<CodeId, number> {
  const own = new Map<CodeId, number>();
  for (const list of project.codings.values())
    for (const { codeId, coderId } of list) if (coderId === by) own.set(codeId, (own.get(codeId) ?? 0) + 1);
  return own;
}

function codesBeside(project: Project, { documentId, start, end }: Selection): readonly CodeId[] {
  const distances = new Map<CodeId, number>();
  for (const coding of project.codings.get(documentId) ?? []) {
    const distance = Math.max(0, coding.start - end, start - coding.end);
    distances.set(coding.codeId, Math.min(distances.get(coding.codeId) ?? Infinity, distance));
  }
  return [...distances]
    .sort(([, a], [, b]) => a - b)
    .slice(0, besideCount)
    .map(([id]) => id);
}
