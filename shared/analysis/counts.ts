import type { Project } from '../project/project';

/** Number of codings of the whole project. */
export function codingCount(project: Pick<Project, 'codings'>): number {
  let count = 0;
  for (const list of project.codings.values()) count += list.length;
  return count;
}

/** Number of codings in documents that exports leave out. */
export function blockedCounts(project: Pick<Project, 'codings' | 'documents'>): {
  readonly documents: number;
  readonly codings: number;
} {
  const blocked = [...project.documents.values()].filter(({ quotation }) => quotation?.release === 'blocked');
  const codings = blocked.reduce((sum, { id }) => sum + (project.codings.get(id)?.length ?? 0), 0);
  return { documents: blocked.length, codings };
}
