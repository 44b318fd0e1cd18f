import type { CaseId, DocumentId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { caseOf, documentOf } from './lookup';
import { sameValue } from './same-value';

/** The documents a case shall have. */
export type CaseDocuments = { readonly caseId: CaseId; readonly documentIds: readonly DocumentId[] };

/** Says which documents cases have; a document may belong to several cases, and cases left out stay as they are. */
export function assignCases(project: Project, { cases }: { readonly cases: readonly CaseDocuments[] }): Change {
  const wanted = new Map(cases.map(({ caseId, documentIds }) => [caseId, documentIds]));
  const updated = [...wanted].flatMap(([caseId, documentIds]) => {
    const before = caseOf(project, caseId);
    const ids = [...new Set(documentIds)].map((id) => documentOf(project, id).id);
    return sameValue(before.documentIds, ids) ? [] : [[before, { ...before, documentIds: ids }] as const];
  });
  return {
    name: 'assign-cases',
    params: { count: updated.length, case: updated[0]?.[1].name ?? '' },
    diff: diffOf('cases', { updated }),
  };
}
