import type { EventId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf, squash } from './diff';
import { eventOf, memosOf } from './lookup';

/** Removes an event with its memos and the statements of its matrix columns. Its documents stay, without an event. */
export function removeEvent(project: Project, { eventId }: { readonly eventId: EventId }): Change {
  const event = eventOf(project, eventId);
  const documents = [...project.documents.values()].filter((document) => document.eventId === eventId);
  return {
    name: 'remove-event',
    params: { event: event.title, documents: documents.length },
    diff: squash([
      diffOf('events', { removed: [event] }),
      diffOf('documents', {
        updated: documents.map((document) => [document, { ...document, eventId: null }] as const),
      }),
      diffOf('memos', { removed: memosOf(project, new Set([eventId])) }),
      diffOf('cellSummaries', {
        removed: [...project.cellSummaries.values()].filter((summary) => summary.columnId === eventId),
      }),
    ]),
  };
}
