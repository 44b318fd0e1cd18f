import type { DocumentId } from '../kernel/ids';
import type { CaseRecord } from '../project/case';

/** The cases that name each document; one that names a document twice is there once. */
export function casesByDocument(cases: Iterable<CaseRecord>): ReadonlyMap<DocumentId, readonly CaseRecord[]> {
  const lists = new Map<DocumentId, CaseRecord[]>();
  for (const own of cases) {
    for (const id of new Set(own.documentIds)) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [own]);
      else list.push(own);
    }
  }
  return lists;
}
