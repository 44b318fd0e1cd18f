import type { CaseId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { caseOf } from './lookup';

/** Gives a case another name; one of which nothing is left changes nothing. */
export function renameCase(
  project: Project,
  { caseId, name }: { readonly caseId: CaseId; readonly name: string },
): Change {
  const before = caseOf(project, caseId);
  const plain = name.trim();
  return {
    name: 'rename-case',
    params: { from: before.name, to: plain },
    diff:
      plain === '' || plain === before.name ? {} : diffOf('cases', { updated: [[before, { ...before, name: plain }]] }),
  };
}
