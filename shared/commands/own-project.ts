import type { CoderId, ProjectId } from '../kernel/ids';
import type { Project } from '../project/project';

/**
 * A project out of a file as one of this machine: under its own id, which its memos on itself follow, and with somebody
 * who codes, because a file of another hand may come without anyone. `coderId` is for that one.
 */
export function ownProject(
  source: Project,
  { id, coderId }: { readonly id: ProjectId; readonly coderId: CoderId },
): Project {
  const coders = source.coders.size > 0 ? source.coders : new Map([[coderId, { id: coderId, name: '1' }]]);
  if (id === source.info.id) return { ...source, coders };
  const memos = [...source.memos.values()].map((memo) =>
    memo.target.type === 'project' ? { ...memo, target: { ...memo.target, id } } : memo,
  );
  return { ...source, coders, info: { ...source.info, id }, memos: new Map(memos.map((memo) => [memo.id, memo])) };
}
