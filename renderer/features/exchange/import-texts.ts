import { addDocuments, type NewDocument } from '../../../shared/commands/add-documents';
import { addEvent } from '../../../shared/commands/add-event';
import type { Change } from '../../../shared/commands/command';
import { apply, squash } from '../../../shared/commands/diff';
import { required } from '../../../shared/kernel/assert';
import type { EventId } from '../../../shared/kernel/ids';
import type { Ports } from '../../../shared/kernel/ports';
import type { EventRecord } from '../../../shared/project/event';
import type { Project } from '../../../shared/project/project';

/** Where imported texts go: an event that is there, one made on the way, or none. */
export type ImportTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'event'; readonly eventId: EventId }
  | { readonly kind: 'new'; readonly event: Omit<EventRecord, 'id' | 'createdAt'> };

type ImportArgs = {
  readonly documents: readonly Omit<NewDocument, 'eventId' | 'quotation'>[];
  readonly target: ImportTarget;
};

/** Brings texts in, with the event they belong to when it is new: one step, taken back as one. */
export function importTexts(project: Project, { documents, target }: ImportArgs, ports: Ports): Change {
  if (target.kind !== 'new') {
    const eventId = target.kind === 'event' ? target.eventId : null;
    return addDocuments(project, { documents: documents.map((document) => placed(document, eventId)) }, ports);
  }
  const event = addEvent(project, { event: target.event }, ports);
  const { id } = required(event.diff.events?.added[0], 'added event');
  const withEvent = apply(project, event.diff);
  const change = addDocuments(withEvent, { documents: documents.map((document) => placed(document, id)) }, ports);
  return { ...change, diff: squash([event.diff, change.diff]) };
}

function placed(document: ImportArgs['documents'][number], eventId: EventId | null): NewDocument {
  return { ...document, eventId, quotation: null };
}
