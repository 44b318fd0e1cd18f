import { addDocuments, type NewDocument } from '../../../shared/commands/add-documents';
import { addEvent } from '../../../shared/commands/add-event';
import type { Change } from '../../../shared/commands/command';
import { apply, squash } from '../../../shared/commands/diff';
import { importAttributes, type AttributeTable } from '../../../shared/commands/import-attributes';
import { keepFiles, type NewFile } from '../../../shared/commands/keep-files';
import { required } from '../../../shared/kernel/assert';
import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import type { Ports } from '../../../shared/kernel/ports';
import type { EventRecord } from '../../../shared/project/event';
import type { Project } from '../../../shared/project/project';

/** Where imported texts go: an event that is there, one made on the way, or none. */
export type ImportTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'event'; readonly eventId: EventId }
  | { readonly kind: 'new'; readonly event: Omit<EventRecord, 'id' | 'createdAt'> };

export type ImportArgs = {
  readonly documents: readonly Omit<NewDocument, 'eventId' | 'quotation'>[];
  readonly target: ImportTarget;
  /** Recordings of documents that are in the project already. */
  readonly recordings: readonly { readonly documentId: DocumentId; readonly file: NewFile }[];
  /** Attributes, also of the texts that come in with them. */
  readonly tables?: readonly AttributeTable[];
  /** The files those stand in, each once. */
  readonly originals?: readonly NewFile[];
};

/** Brings in all that was chosen, with the event the texts belong to when it is new: one step, taken back as one. */
export function importTexts(project: Project, args: ImportArgs, ports: Ports): Change {
  const { documents, target, recordings, tables = [], originals = [] } = args;
  const changes: Change[] = [];
  const now = (): Project => changes.reduce((before, { diff }) => apply(before, diff), project);
  const eventId = documents.length === 0 ? null : eventOf(target);
  const placed = documents.map((document) => ({ ...document, eventId, quotation: null }));
  if (documents.length > 0) changes.push(addDocuments(now(), { documents: placed }, ports));
  if (recordings.length > 0) changes.push(keepFiles(now(), { files: recordings }, ports));
  for (const table of tables) changes.push(importAttributes(now(), table, ports));
  // Behind what they are the originals of, so that the step is called by that.
  const files = originals.map((file) => ({ documentId: null, file }));
  if (files.length > 0) changes.push(keepFiles(now(), { files }, ports));
  const { name, params } = required(
    changes.find((change) => change.name !== 'add-event'),
    'something to import',
  );
  const [first] = changes;
  const diff = first !== undefined && changes.length === 1 ? first.diff : squash(changes.map((change) => change.diff));
  return { name, params, diff };

  function eventOf(chosen: ImportTarget): EventId | null {
    if (chosen.kind !== 'new') return chosen.kind === 'event' ? chosen.eventId : null;
    changes.push(addEvent(project, { event: chosen.event }, ports));
    return required(changes[0]?.diff.events?.added[0], 'added event').id;
  }
}
