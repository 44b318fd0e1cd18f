import type { DocumentId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { RevisionText } from '../project/revision';
import type { Change } from './command';
import { diffOf, squash } from './diff';
import { documentOf, memosOf } from './lookup';
import { withoutCodings } from './without-codings';

/**
 * Removes documents with their revisions, words, speakers, codings, memos and files.
 *
 * The words come in as `texts`, of every revision of the documents, because undo must be able to bring them back.
 */
export function removeDocuments(
  project: Project,
  {
    documents,
  }: { readonly documents: readonly { readonly documentId: DocumentId; readonly texts: readonly RevisionText[] }[] },
): Change {
  const ids = new Set(documents.map(({ documentId }) => documentId));
  const records = [...ids].map((id) => documentOf(project, id));
  const revisions = [...project.revisions.values()].filter((revision) => ids.has(revision.documentId));
  const texts = documents.flatMap((document) => document.texts);
  if (texts.length !== revisions.length) throw new Error('Every revision of a removed document needs its words');
  const codings = [...ids].flatMap((id) => project.codings.get(id) ?? []);
  const speakers = [...project.speakers.values()].filter((speaker) => ids.has(speaker.documentId));
  const cases = [...project.cases.values()].filter((item) => item.documentIds.some((id) => ids.has(id)));
  return {
    name: 'remove-documents',
    params: { count: records.length, document: records[0]?.name ?? '', codings: codings.length },
    diff: squash([
      withoutCodings(project, codings),
      diffOf('documents', { removed: records }),
      diffOf('revisions', { removed: revisions }),
      diffOf('texts', { removed: texts }),
      diffOf('speakers', { removed: speakers }),
      diffOf('cases', {
        updated: cases.map(
          (item) => [item, { ...item, documentIds: item.documentIds.filter((id) => !ids.has(id)) }] as const,
        ),
      }),
      diffOf('memos', { removed: memosOf(project, new Set<string>([...ids, ...speakers.map(({ id }) => id)])) }),
      diffOf('files', { removed: [...project.files.values()].filter(({ documentId }) => isOf(ids, documentId)) }),
      diffOf('keptParts', {
        removed: [...project.keptParts.values()].filter(({ documentId }) => isOf(ids, documentId)),
      }),
      diffOf('cellSummaries', {
        removed: [...project.cellSummaries.values()].filter(
          ({ columnId }) => ids.has(columnId as DocumentId) || speakers.some((speaker) => speaker.id === columnId),
        ),
      }),
    ]),
  };
}

function isOf(ids: ReadonlySet<DocumentId>, documentId: DocumentId | null): boolean {
  return documentId !== null && ids.has(documentId);
}
