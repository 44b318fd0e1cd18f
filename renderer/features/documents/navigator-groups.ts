import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import { compareDocuments, type DocumentRecord } from '../../../shared/project/document';
import { compareEvents, type EventRecord } from '../../../shared/project/event';

/** Key of the row that gathers documents without an event. */
export const withoutEventKey = 'without-event';

/** An event and its documents, or the documents that have none. */
export type NavigatorGroup = {
  readonly id: EventId | typeof withoutEventKey;
  readonly event: EventRecord | null;
  readonly documents: readonly DocumentRecord[];
};

/**
 * The rows of the navigator: events by date, documents in their order, those without event last.
 *
 * With a query, documents whose name has it stay, and events whose title, place or date has it with all they hold.
 */
export function navigatorGroups(
  events: ReadonlyMap<EventId, EventRecord>,
  documents: ReadonlyMap<DocumentId, DocumentRecord>,
  query = '',
): readonly NavigatorGroup[] {
  const byEvent = new Map<EventId | null, DocumentRecord[]>();
  for (const document of documents.values()) {
    const eventId = document.eventId !== null && events.has(document.eventId) ? document.eventId : null;
    const list = byEvent.get(eventId);
    if (list === undefined) byEvent.set(eventId, [document]);
    else list.push(document);
  }
  const sorted = (eventId: EventId | null): DocumentRecord[] => (byEvent.get(eventId) ?? []).sort(compareDocuments);
  const groups: NavigatorGroup[] = [...events.values()]
    .sort(compareEvents)
    .map((event) => ({ id: event.id, event, documents: sorted(event.id) }));
  const loose = sorted(null);
  if (loose.length > 0) groups.push({ id: withoutEventKey, event: null, documents: loose });
  return query.trim() === '' ? groups : groups.flatMap((group) => narrowed(group, plain(query.trim())));
}

/** Documents in the order in which the navigator lists them. */
export function documentsInOrder(groups: readonly NavigatorGroup[]): readonly DocumentRecord[] {
  return groups.flatMap((group) => group.documents);
}

function narrowed(group: NavigatorGroup, query: string): readonly NavigatorGroup[] {
  const { event } = group;
  const words = event === null ? '' : [event.series, event.title, event.place, event.date].join(' ');
  if (plain(words).includes(query)) return [group];
  const documents = group.documents.filter(({ name }) => plain(name).includes(query));
  return documents.length === 0 ? [] : [{ ...group, documents }];
}

/** Letters without case and accents: "Übung" is found by "ubung". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
