import type { DocumentId, EventId } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import type { DocumentRecord } from '../../project/document';
import type { EventRecord } from '../../project/event';
import { describedEvent } from '../../project/refi/event-description';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf, targetOf } from './elements';
import type { Kept } from './material';
import type { MemoBook } from './memo-book';
import type { Reading } from './reading';

export type Events = {
  readonly events: ReadonlyMap<EventId, EventRecord>;
  readonly eventOf: ReadonlyMap<DocumentId, EventId>;
  readonly kept: readonly Kept[];
};

/** The sets of a file: those that this app wrote of its events are events again, all others are kept. */
export function readSets(reading: Reading, memos: MemoBook): Events {
  const events = new Map<EventId, EventRecord>();
  const eventOf = new Map<DocumentId, EventId>();
  const kept: Kept[] = [];
  for (const set of childrenOf(childOf(reading.root, 'Sets'), 'Set')) {
    const fields = set.children.some(({ name }) => name === 'MemberCode') ? null : describedEvent(descriptionOf(set));
    if (fields === null) {
      kept.push({ element: set, documentId: null });
      continue;
    }
    const id = reading.ids.define('event', guidOf(set)) as EventId;
    events.set(id, { id, title: attributeOf(set, 'name'), ...fields, createdAt: reading.createdAt });
    for (const member of childrenOf(set, 'MemberSource')) {
      const documentId = reading.ids.find('document', targetOf(member)) as DocumentId | null;
      if (documentId !== null && !eventOf.has(documentId)) eventOf.set(documentId, id);
    }
    memos.refer(asNoteRefs(set), { type: 'event', id });
  }
  return { events, eventOf, kept };
}

/** The members of a set that are notes, as references to them. */
function asNoteRefs(set: XmlElement): XmlElement {
  return { ...set, children: childrenOf(set, 'MemberNote').map((member) => ({ ...member, name: 'NoteRef' })) };
}

/** Puts documents to their events. */
export function withEvents(
  documents: ReadonlyMap<DocumentId, DocumentRecord>,
  eventOf: ReadonlyMap<DocumentId, EventId>,
): ReadonlyMap<DocumentId, DocumentRecord> {
  if (eventOf.size === 0) return documents;
  return new Map([...documents].map(([id, document]) => [id, { ...document, eventId: eventOf.get(id) ?? null }]));
}
