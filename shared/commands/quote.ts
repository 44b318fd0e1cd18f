import type { DocumentId } from '../kernel/ids';
import { cutQuote } from '../project/cut-passages';
import type { Project } from '../project/project';
import type { Span } from '../text/span';
import { documentOf } from './lookup';

/**
 * The exact words of a passage, cut from the document's current text.
 *
 * Throws when the passage is empty, lies outside, splits a character in two, or when the text is not the document's.
 */
export function quoteOf(project: Project, documentId: DocumentId, text: string, span: Span): string {
  const revision = project.revisions.get(documentOf(project, documentId).revisionId);
  if (revision?.length !== text.length) throw new Error('The text is not the current one of the document');
  return cutQuote(text, span);
}
