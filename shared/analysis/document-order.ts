import type { DocumentId } from '../kernel/ids';
import { compareDocuments, type DocumentRecord } from '../project/document';
import { compareEvents } from '../project/event';
import type { Project } from '../project/project';

/** All documents as they are listed everywhere: by event in order of date, those of no event last, then by position. */
export function orderedDocuments(project: Pick<Project, 'documents' | 'events'>): DocumentRecord[] {
  const rank = new Map([...project.events.values()].sort(compareEvents).map((event, index) => [event.id, index]));
  const rankOf = ({ eventId }: DocumentRecord): number =>
    (eventId === null ? undefined : rank.get(eventId)) ?? rank.size;
  return [...project.documents.values()].sort((a, b) => rankOf(a) - rankOf(b) || compareDocuments(a, b));
}

/** Place of each document in that order. */
export function documentRanks(project: Pick<Project, 'documents' | 'events'>): ReadonlyMap<DocumentId, number> {
  return new Map(orderedDocuments(project).map((document, index) => [document.id, index]));
}
