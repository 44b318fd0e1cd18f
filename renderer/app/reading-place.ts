import { useEffect } from 'react';
import type { DocumentId } from '../../shared/kernel/ids';
import type { Project } from '../../shared/project/project';
import { documentsInOrder, navigatorGroups } from '../features/documents/navigator-groups';
import { currentProject, useProject } from '../state/project-store';
import { go, placedDocument, session, useSession, type Place } from '../state/session-store';
import { remember, remembered } from '../state/settings-store';
import type { views } from './views';

/** Opens a project at the document last read in it, the first time at its first; and remembers what is read. */
export function useReadingPlace(): void {
  const id = useProject(({ info }) => info.id);
  const documentId = useSession(({ place }) => placedDocument(place));
  useEffect(() => {
    const { place } = session.getState();
    const lastRead = lastReadDocument(currentProject());
    // Not by `go`: a project begins here, there is nothing to go back to.
    if (place.view === 'material' && place.documentId === null && lastRead !== null) {
      session.setState({ place: { view: 'material', documentId: lastRead } });
    }
  }, [id]);
  useEffect(() => {
    if (documentId !== null && remembered(keyOf(id)) !== documentId) remember(keyOf(id), documentId);
  }, [id, documentId]);
}

/** A view with a tab of its own. */
export type TabView = (typeof views)[number]['view'];

/** The view whose tab stands for a place: what one does with a document belongs to the material. */
export function tabOf(place: Place): Place['view'] {
  return placedDocument(place) === null ? place.view : 'material';
}

/** Goes to a view; to "Material" with the document last read there. */
export function goToView(view: TabView): void {
  if (view !== 'material') go({ view });
  else if (session.getState().place.view !== 'material') {
    go({ view, documentId: lastReadDocument(currentProject()) });
  }
}

function lastReadDocument(project: Project): DocumentId | null {
  const known = remembered(keyOf(project.info.id));
  const order = documentsInOrder(navigatorGroups(project.events, project.documents));
  return order.find(({ id }) => id === known)?.id ?? order[0]?.id ?? null;
}

function keyOf(projectId: string): string {
  return `document:${projectId}`;
}
