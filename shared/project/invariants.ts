import type { DocumentId } from '../kernel/ids';
import type { Coding } from './coding';
import type { Project } from './project';

/** The codings of a document whose quote is not what stands at their place; always none, unless something was damaged. */
export function misquotedCodings(project: Project, documentId: DocumentId, text: string): readonly Coding[] {
  return (project.codings.get(documentId) ?? []).filter(
    (coding) => text.slice(coding.start, coding.end) !== coding.quote,
  );
}
