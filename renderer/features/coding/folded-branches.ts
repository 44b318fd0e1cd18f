import { useMemo } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import { currentProject, useProject } from '../../state/project-store';
import { remember, remembered, useSettings } from '../../state/settings-store';

/** The branches of the code system that take one lane in the margin; remembered for each project on this machine. */
export function useFoldedBranches(): ReadonlySet<CodeId> {
  const id = useProject(({ info }) => info.id);
  const kept = useSettings((settings) => settings.remembered[keyOf(id)]);
  return useMemo(() => parse(kept), [kept]);
}

/** Folds a branch into one lane, or unfolds it. */
export function foldBranch(branchId: CodeId, isFolded: boolean): void {
  const key = keyOf(currentProject().info.id);
  const folded = new Set(parse(remembered(key)));
  if (isFolded) folded.add(branchId);
  else folded.delete(branchId);
  remember(key, [...folded].join(' '));
}

function keyOf(projectId: string): string {
  return `folded-branches:${projectId}`;
}

function parse(kept: string | undefined): ReadonlySet<CodeId> {
  return new Set((kept ?? '').split(' ').filter(Boolean) as CodeId[]);
}
