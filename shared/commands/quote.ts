import type { DocumentId } from '../kernel/ids';
import type { Project } from '../project/project';
import { splitsCharacter } from '../text/code-points';
import type { Span } from '../text/span';
import { documentOf } from './lookup';

/**
 * The exact words of a passage, cut from the document's current text.
 *
 * Throws when the passage is empty, lies outside, splits a character in two, or when the text is not the document's.
 */
export function quoteOf(project: Project, documentId: DocumentId, text: string, { start, end }: Span): string {
  const revision = project.revisions.get(documentOf(project, documentId).revisionId);
  if (revision?.length !== text.length) throw new Error('The text is not the current one of the document');
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
    throw new RangeError(`No passage from ${start} to ${end} in a text of ${text.length}`);
  }
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
    throw new RangeError(`The passage from ${start} to ${end} cuts a character in two`);
  }
  return text.slice(start, end);
}
