import { orderedDocuments } from '../analysis/document-order';
import type { DocumentId } from '../kernel/ids';
import { isBlocked } from '../project/document';
import type { Project } from '../project/project';

/**
 * The documents one can choose from, in order, by the names the team knows; those of the same name with their event.
 *
 * For whoever has the project: these names are not fit for what leaves it. Blocked O-tones are not among them.
 */
export function documentNames(
  project: Pick<Project, 'documents' | 'events'>,
): readonly { readonly id: DocumentId; readonly name: string }[] {
  const documents = orderedDocuments(project).filter((document) => !isBlocked(document));
  const uses = new Map<string, number>();
  for (const { name } of documents) uses.set(name, (uses.get(name) ?? 0) + 1);
  return documents.map(({ id, name, eventId }) => {
    const event = eventId === null ? undefined : project.events.get(eventId);
    const isShared = (uses.get(name) ?? 0) > 1 && event !== undefined;
    return { id, name: isShared ? `${name} (${[event.title, event.date].filter(Boolean).join(', ')})` : name };
  });
}
