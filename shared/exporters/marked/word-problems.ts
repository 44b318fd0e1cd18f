import type { Problem } from '../../kernel/problem';
import { isBlocked } from '../../project/document';
import type { Project } from '../../project/project';
import type { MarkedDocument } from './marked-documents';

/**
 * What must be told of documents that are given out word for word: texts that were not at hand, and blocked O-tones whose
 * words stand in the document they were taken from.
 */
export function wordProblems(
  project: Pick<Project, 'documents'>,
  documents: readonly Pick<MarkedDocument, 'document' | 'paragraphs'>[],
  file: string,
): readonly Problem[] {
  const shown = new Set(documents.map(({ document }) => document.id));
  const inside = [...project.documents.values()].filter((document) => {
    const source = document.quotation?.source ?? null;
    return isBlocked(document) && source !== null && shown.has(source.documentId);
  });
  return [
    ...warning('document-words-missing', documents.filter(({ paragraphs }) => paragraphs === null).length, file),
    ...warning('blocked-words-inside', inside.length, file),
  ];
}

function warning(code: string, count: number, file: string): readonly Problem[] {
  return count === 0 ? [] : [{ code, severity: 'warning', file, params: { count } }];
}
