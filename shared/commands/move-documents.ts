import type { DocumentId, EventId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { documentOf, eventOf } from './lookup';

/** Puts documents under another event, or under none. */
export function moveDocuments(
  project: Project,
  { documentIds, eventId }: { readonly documentIds: readonly DocumentId[]; readonly eventId: EventId | null },
): Change {
  const moved = documentIds.map((id) => documentOf(project, id)).filter((document) => document.eventId !== eventId);
  const event = eventId === null ? '' : eventOf(project, eventId).title;
  return {
    name: 'move-documents',
    params: { count: moved.length, document: moved[0]?.name ?? '', event },
    diff: diffOf('documents', { updated: moved.map((document) => [document, { ...document, eventId }] as const) }),
  };
}
