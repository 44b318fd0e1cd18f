import type { EventId } from '../kernel/ids';
import { isBlocked, type DocumentRecord } from '../project/document';
import type { Project } from '../project/project';

/** Which part of a study is looked at. */
export type Scope = {
  /** Only documents of these events; none of them narrows nothing. */
  readonly eventIds: readonly EventId[];
  /** Leaves blocked O-tones out; everything that is published does. */
  readonly excludeBlocked: boolean;
};

/**
 * The study as if it held that part alone: its documents, their codings and speakers, the events chosen, and the cases
 * that have a document left.
 */
export function narrowProject(project: Project, { eventIds, excludeBlocked }: Scope): Project {
  if (eventIds.length === 0 && !excludeBlocked) return project;
  const wanted = new Set(eventIds);
  const isKept = (document: DocumentRecord): boolean =>
    !(excludeBlocked && isBlocked(document)) &&
    (wanted.size === 0 || (document.eventId !== null && wanted.has(document.eventId)));
  const documents = new Map([...project.documents].filter(([, document]) => isKept(document)));
  return {
    ...project,
    documents,
    events: wanted.size === 0 ? project.events : new Map([...project.events].filter(([id]) => wanted.has(id))),
    codings: new Map([...project.codings].filter(([id]) => documents.has(id))),
    speakers: new Map([...project.speakers].filter(([, { documentId }]) => documents.has(documentId))),
    cases: new Map([...project.cases].filter(([, { documentIds }]) => documentIds.some((id) => documents.has(id)))),
  };
}
