import { required } from '../kernel/assert';
import type { CodeId, CoderId, CodingId, DocumentId, RevisionId } from '../kernel/ids';
import { compareCodings, type Coding } from '../project/coding';
import type { Project } from '../project/project';
import { pick } from './pick';
import type { Spec } from './project-spec';
import { testId } from './test-id';

/** The codings of a random study: no two say the same (passage, code, coder). */
export function codingsOf(
  source: Spec,
  at: {
    texts: ReadonlyMap<RevisionId, string>;
    spans: readonly (readonly { start: number; end: number }[])[];
    documentIds: readonly DocumentId[];
    codeIds: readonly CodeId[];
    coderIds: readonly CoderId[];
  },
): Coding[] {
  const seen = new Set<string>();
  return source.codings.flatMap((wanted, number) => {
    const document = at.documentIds.length === 0 ? -1 : wanted.document % at.documentIds.length;
    const span = pick(at.spans[document] ?? [], wanted.passage);
    const codeId = pick(at.codeIds, wanted.code);
    const coderId = required(pick(at.coderIds, wanted.coder), 'coder');
    if (span === undefined || codeId === undefined) return [];
    const key = `${document} ${span.start} ${span.end} ${codeId} ${coderId}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const text = required(at.texts.get(testId(3, document) as RevisionId), 'text');
    const quote = text.slice(span.start, span.end);
    const documentId = at.documentIds[document] as DocumentId;
    const { weight, createdAt } = wanted;
    return [{ id: testId(7, number) as CodingId, documentId, codeId, ...span, quote, coderId, weight, createdAt }];
  });
}

/** Codings by document, in reading order. */
export function byDocument(codings: readonly Coding[]): Project['codings'] {
  const lists = new Map<DocumentId, Coding[]>();
  for (const coding of codings) lists.set(coding.documentId, [...(lists.get(coding.documentId) ?? []), coding]);
  for (const list of lists.values()) list.sort(compareCodings);
  return lists;
}
