import type { CodingId, DocumentId } from '../kernel/ids';
import { compareCodings, type Coding } from '../project/coding';
import type { Project } from '../project/project';
import { misfit, type RecordDiff } from './record-diff';

/** What happens to one document's list: ids that leave it, and codings that come into it. */
type ListChange = { readonly leaving: Map<CodingId, 'removed' | 'updated'>; readonly coming: Map<CodingId, Coding> };

/**
 * Codings after a change: lists of documents that are not touched stay the same values, the others stay in reading order.
 *
 * A list is merged with what comes, not sorted anew: one press more on a document of 10,000 codings is one pass over it.
 */
export function applyCodings(codings: Project['codings'], part: RecordDiff<Coding>): Project['codings'] {
  const next = new Map(codings);
  for (const [documentId, change] of listChanges(part)) {
    const list = changedList(codings.get(documentId) ?? [], change);
    if (list.length === 0) next.delete(documentId);
    else next.set(documentId, list);
  }
  return next;
}

function listChanges(part: RecordDiff<Coding>): ReadonlyMap<DocumentId, ListChange> {
  const changes = new Map<DocumentId, ListChange>();
  const of = (documentId: DocumentId): ListChange => {
    let change = changes.get(documentId);
    if (change === undefined) changes.set(documentId, (change = { leaving: new Map(), coming: new Map() }));
    return change;
  };
  for (const coding of part.removed) of(coding.documentId).leaving.set(coding.id, 'removed');
  for (const [before, after] of part.updated) {
    const from = of(before.documentId);
    if (!from.coming.delete(before.id)) from.leaving.set(before.id, 'updated');
    of(after.documentId).coming.set(after.id, after);
  }
  for (const coding of part.added) {
    const { coming } = of(coding.documentId);
    if (coming.has(coding.id)) throw misfit('codings', 'added', coding.id);
    coming.set(coding.id, coding);
  }
  return changes;
}

function changedList(list: readonly Coding[], { leaving, coming }: ListChange): readonly Coding[] {
  const added = [...coming.values()].sort(compareCodings);
  const next: Coding[] = [];
  let at = 0;
  for (const coding of list) {
    if (leaving.delete(coding.id)) continue;
    if (coming.has(coding.id)) throw misfit('codings', 'added', coding.id);
    for (let first = added[at]; first !== undefined && compareCodings(first, coding) < 0; first = added[at]) {
      next.push(first);
      at += 1;
    }
    next.push(coding);
  }
  for (const [id, action] of leaving) throw misfit('codings', action, id);
  for (; at < added.length; at += 1) next.push(added[at] as Coding);
  return next;
}
