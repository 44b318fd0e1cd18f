import type { Project } from '../../../../shared/project/project';
import type { Goal } from './split-draft';

/** What a goal is called. */
export function goalName(goal: Goal | undefined, codes: Project['codes']): string {
  if (goal === undefined) return '';
  return 'codeId' in goal ? (codes.get(goal.codeId)?.name ?? '') : goal.name;
}
