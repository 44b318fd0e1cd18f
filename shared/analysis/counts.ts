import type { CodeId, DocumentId } from '../kernel/ids';
import type { CodeTree } from '../project/code-tree';
import type { Project } from '../project/project';

/** Number of codings of each code, sub-codes not counted in; codes without any are left out. */
export function codingsPerCode(project: Pick<Project, 'codings'>): ReadonlyMap<CodeId, number> {
  const counts = new Map<CodeId, number>();
  for (const list of project.codings.values()) {
    for (const { codeId } of list) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  }
  return counts;
}

/**
 * Number of passages of each code and all below it, every code of the tree included.
 *
 * A passage (same document, start and end) counts once, however many of those codes lie on it.
 */
export function passagesPerCode(project: Pick<Project, 'codings'>, tree: CodeTree): ReadonlyMap<CodeId, number> {
  const counts = new Map<CodeId, number>(tree.ordered.map(({ id }) => [id, 0]));
  const last = new Map<CodeId, number>();
  let passage = 0;
  for (const list of project.codings.values()) {
    let start = -1;
    let end = -1;
    for (const coding of list) {
      if (coding.start !== start || coding.end !== end) passage += 1;
      ({ start, end } = coding);
      for (const { id } of tree.path(coding.codeId)) {
        if (last.get(id) === passage) continue;
        last.set(id, passage);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Number of codings in each document; documents without any are left out. */
export function codingsPerDocument(project: Pick<Project, 'codings'>): ReadonlyMap<DocumentId, number> {
  return new Map([...project.codings].map(([id, list]) => [id, list.length]));
}

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
