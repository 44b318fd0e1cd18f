import type { EventId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { EventRecord } from '../project/event';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** What a person enters of an event. */
export type NewEvent = Omit<EventRecord, 'id' | 'createdAt'>;

/** Adds an event to the series. */
export function addEvent(_project: Project, { event }: { readonly event: NewEvent }, ports: Ports): Change {
  const added: EventRecord = { ...event, id: ports.newId() as EventId, createdAt: ports.now() };
  return { name: 'add-event', params: { event: event.title }, diff: diffOf('events', { added: [added] }) };
}
