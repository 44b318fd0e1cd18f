import type { CodeId, CodingId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import { isBlocked, type DocumentRecord } from '../project/document';
import type { Project } from '../project/project';

/** An anchor example: the passage, and whether it may leave the project. */
export type AnchorExample = { readonly coding: Coding; readonly document: DocumentRecord; readonly isBlocked: boolean };

/** The anchor examples of every code that has any, in the order they were picked. */
export function anchorExamples(
  project: Pick<Project, 'codes' | 'codings' | 'documents'>,
): ReadonlyMap<CodeId, readonly AnchorExample[]> {
  const wanted = new Set([...project.codes.values()].flatMap(({ examples }) => examples));
  const found = new Map<CodingId, AnchorExample>();
  if (wanted.size > 0) {
    for (const coding of [...project.codings.values()].flat()) {
      const document = wanted.has(coding.id) ? project.documents.get(coding.documentId) : undefined;
      if (document !== undefined) found.set(coding.id, { coding, document, isBlocked: isBlocked(document) });
    }
  }
  const withAny = [...project.codes.values()].filter(({ examples }) => examples.length > 0);
  return new Map(withAny.map(({ id, examples }) => [id, examples.flatMap((example) => found.get(example) ?? [])]));
}
