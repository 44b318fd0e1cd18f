import type { EventRecord } from '../project/event';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { eventOf } from './lookup';

/** Replaces what is known of an event. */
export function updateEvent(project: Project, { event }: { readonly event: EventRecord }): Change {
  const before = eventOf(project, event.id);
  return {
    name: 'update-event',
    params: { event: event.title },
    diff: diffOf('events', { updated: [[before, event]] }),
  };
}
