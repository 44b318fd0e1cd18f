import { required } from '../kernel/assert';
import type { CaseId, CodeId, DocumentId, EventId } from '../kernel/ids';
import type { CaseRecord } from '../project/case';
import type { Code } from '../project/code';
import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { EventRecord } from '../project/event';
import { partsOfCell, type Memo } from '../project/memo';
import type { Project } from '../project/project';

/** The code, which must be there. */
export function codeOf(project: Project, id: CodeId): Code {
  return required(project.codes.get(id), `code ${id}`);
}

/** The document, which must be there. */
export function documentOf(project: Project, id: DocumentId): DocumentRecord {
  return required(project.documents.get(id), `document ${id}`);
}

/** The event, which must be there. */
export function eventOf(project: Project, id: EventId): EventRecord {
  return required(project.events.get(id), `event ${id}`);
}

/** The case, which must be there. */
export function caseOf(project: Project, id: CaseId): CaseRecord {
  return required(project.cases.get(id), `case ${id}`);
}

/**
 * The coding as it is now, which must be there.
 *
 * Whoever asks for a change may hold it as it was before an edit: what is written back must not have the old place and
 * words.
 */
export function codingNow(project: Project, { id, documentId }: Pick<Coding, 'id' | 'documentId'>): Coding {
  const list = project.codings.get(documentId) ?? [];
  return required(
    list.find((coding) => coding.id === id),
    `coding ${id}`,
  );
}

/** Codings as they are now, in the order asked for; all of them must be there. */
export function codingsNow(project: Project, codings: readonly Coding[]): readonly Coding[] {
  if (codings.length === 1) return codings.map((coding) => codingNow(project, coding));
  const documentIds = new Set(codings.map(({ documentId }) => documentId));
  const known = new Map([...documentIds].flatMap((id) => (project.codings.get(id) ?? []).map((one) => [one.id, one])));
  return codings.map(({ id }) => required(known.get(id), `coding ${id}`));
}

/** Memos tied to any of the given things, or to a cell of the matrix that stands for one: they go when the things go. */
export function memosOf(project: Project, ids: ReadonlySet<string>): readonly Memo[] {
  return [...project.memos.values()].filter(({ target: { type, id } }) =>
    type === 'cell' ? partsOfCell(id).some((part) => ids.has(part)) : ids.has(id),
  );
}
